/** The little of Prism that is used here: its parts come without types of their own. */
declare module 'prismjs/components/prism-core' {
  export type Token = string | { readonly type: string; readonly content: Token | readonly Token[] }
  export type Pattern = RegExp | { readonly pattern: RegExp; readonly lookbehind?: boolean }
  export type Grammar = Readonly<Record<string, Pattern>>
  const prism: {
    readonly languages: Readonly<Record<'python' | 'c', Grammar>>
    tokenize(text: string, grammar: Grammar): readonly Token[]
  }
  export default prism
}
declare module 'prismjs/components/prism-clike'
declare module 'prismjs/components/prism-c'
declare module 'prismjs/components/prism-python'
