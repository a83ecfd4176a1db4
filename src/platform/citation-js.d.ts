declare module '@citation-js/core' {
  /** References read from any format that is plugged in. */
  export class Cite {
    constructor(
      data: unknown,
      options?: { readonly forceType: string; readonly generateGraph: boolean },
    )
    readonly data: Record<string, unknown>[]
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
