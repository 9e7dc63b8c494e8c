/** What makes the interpreter rest early. It knows nothing of breakpoints: who sets them says where and when. */
export interface PausePoints {
  /** By instruction: 0 where it need not ask. */
  readonly marks: Uint8Array
  /** Whether to rest before this instruction, which is marked. */
  holdsAt(pc: number): boolean
}
