/** The part of the library that tests read linked data with; it brings no types of its own. */
declare module 'jsonld' {
  interface Quad {
    readonly subject: { readonly value: string }
    readonly predicate: { readonly value: string }
    readonly object: { readonly value: string }
  }
  const jsonld: {
    toRDF(document: object): Promise<readonly Quad[]>
    expand(document: object, options?: object): Promise<readonly Record<string, unknown>[]>
  }
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default jsonld
}
