/**
 * A one-pass assembler for one function: instructions by name, scratch locals that are taken and released, and labels
 * by absolute nesting depth, which it turns into the relative ones of the format, so that nobody else counts blocks.
 */
import { Bytes, type FunctionBody } from './encoder'
import { OP, SIMD, SIMD_PREFIX, TRUNC_SAT_F64_S, TRUNC_SAT_PREFIX, TYPE, type ValueType } from './opcodes'

/** A structured control instruction to branch to: a block to leave, or a loop to begin again. */
export type Label = number

type Simple = Exclude<keyof typeof OP, 'block' | 'loop' | 'if' | 'br' | 'brIf' | 'call'>

export class Assembler {
  private readonly code = new Bytes()
  private readonly locals: ValueType[] = []
  private readonly free = new Map<ValueType, number[]>()
  private depth = 0

  constructor(private readonly parameters: number) {}

  finish(): FunctionBody {
    this.op('end')
    return { locals: this.locals, code: this.code }
  }

  get localCount(): number {
    return this.locals.length
  }

  /** A local that stays until the function's end. */
  local(type: ValueType): number {
    return this.parameters + this.locals.push(type) - 1
  }

  /** A scratch local: give it back with `release`. What it holds at first is anything. */
  take(type: ValueType): number {
    return this.free.get(type)?.pop() ?? this.local(type)
  }

  release(type: ValueType, ...locals: readonly number[]): void {
    const free = this.free.get(type) ?? []
    free.push(...locals)
    this.free.set(type, free)
  }

  /** Instructions that need nothing but their name. */
  op(...names: readonly Simple[]): void {
    for (const name of names) this.code.byte(OP[name])
  }

  get(local: number): void {
    this.code.byte(OP.localGet)
    this.code.unsigned(local)
  }

  set(local: number): void {
    this.code.byte(OP.localSet)
    this.code.unsigned(local)
  }

  tee(local: number): void {
    this.code.byte(OP.localTee)
    this.code.unsigned(local)
  }

  i32(value: number): void {
    this.code.byte(OP.i32Const)
    this.code.signed(value)
  }

  f64(value: number): void {
    this.code.byte(OP.f64Const)
    this.code.float(value)
  }

  call(index: number): void {
    this.code.byte(OP.call)
    this.code.unsigned(index)
  }

  i64(value: number): void {
    this.code.byte(OP.i64Const)
    this.code.signed(value)
  }

  /** `offset` is in bytes, behind the address on the stack. */
  load(type: 'i32' | 'f64', offset: number): void {
    this.code.byte(type === 'i32' ? OP.i32Load : OP.f64Load)
    this.memoryArgument(type === 'i32' ? 2 : 3, offset)
  }

  /** One byte as an int32, 0 … 255. */
  loadByte(offset: number): void {
    this.op('i32Load8U')
    this.memoryArgument(0, offset)
  }

  store(type: 'i32' | 'f64', offset: number): void {
    this.code.byte(type === 'i32' ? OP.i32Store : OP.f64Store)
    this.memoryArgument(type === 'i32' ? 2 : 3, offset)
  }

  /** A load from a fixed address. */
  loadFrom(type: 'i32' | 'f64', address: number): void {
    this.i32(0)
    this.load(type, address)
  }

  /** A saturating truncation to int32; not-a-number gives 0. */
  truncate(): void {
    this.code.byte(TRUNC_SAT_PREFIX)
    this.code.unsigned(TRUNC_SAT_F64_S)
  }

  simd(name: keyof typeof SIMD): void {
    this.code.byte(SIMD_PREFIX)
    this.code.unsigned(SIMD[name])
  }

  vectorLoad(offset: number): void {
    this.simd('load')
    this.memoryArgument(3, offset)
  }

  vectorStore(offset: number): void {
    this.simd('store')
    this.memoryArgument(3, offset)
  }

  /** One float64 in the first lane, 0 in the second. */
  halfLoad(offset: number): void {
    this.simd('load64Zero')
    this.memoryArgument(3, offset)
  }

  /** Takes one lane out of a vector. */
  lane(lane: number): void {
    this.simd('f64x2ExtractLane')
    this.code.byte(lane)
  }

  /** A memory immediate (memarg). The alignment, as a power of two, is a hint. */
  private memoryArgument(alignment: number, offset: number): void {
    this.code.unsigned(alignment)
    this.code.unsigned(offset)
  }

  block(gives: ValueType | typeof TYPE.nothing = TYPE.nothing): Label {
    return this.open(OP.block, gives)
  }

  loop(): Label {
    return this.open(OP.loop, TYPE.nothing)
  }

  if(gives: ValueType | typeof TYPE.nothing = TYPE.nothing): Label {
    return this.open(OP.if, gives)
  }

  else(): void {
    this.op('else')
  }

  end(): void {
    this.op('end')
    this.depth--
  }

  br(label: Label): void {
    this.code.byte(OP.br)
    this.code.unsigned(this.depth - label)
  }

  brIf(label: Label): void {
    this.code.byte(OP.brIf)
    this.code.unsigned(this.depth - label)
  }

  private open(opcode: number, gives: number): Label {
    this.code.byte(opcode)
    this.code.byte(gives)
    return ++this.depth
  }
}
