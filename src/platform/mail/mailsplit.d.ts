declare module 'mailsplit' {
  import type { Transform } from 'node:stream'

  interface Node {
    readonly type: 'node'
    readonly root: boolean
    readonly contentType: string | false
    readonly encoding: string | false
    readonly disposition: string | false
    readonly headers: {
      build(): Buffer
      /** Whole lines of this name, one character for each byte. */
      get(name: string): string[]
    }
  }

  interface Part {
    readonly type: 'body' | 'data'
    readonly value: Buffer
  }

  export class Splitter extends Transform {
    constructor(options?: { ignoreEmbedded?: boolean; maxHeadSize?: number })
    [Symbol.asyncIterator](): AsyncIterableIterator<Node | Part>
  }
}
