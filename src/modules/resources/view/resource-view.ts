import type { PictureBlock } from '#kit/papers/document.ts'
import type { InLanguage } from '../in-language.ts'
import type { Parent } from '../lineage.ts'
import type { Reply, Resource } from '../resource.ts'
import type { ResourceFile } from '../resource-file.ts'
import type { Reuse } from '../reuse.ts'

/** A reuse with the name of its place, which another room knows. */
export interface PlacedReuse extends Reuse {
  readonly place: string | undefined
  readonly lon?: number | undefined
  readonly lat?: number | undefined
}

/** A resource with all that goes with it: what every page and every file of it is made from. */
export interface ResourceView {
  readonly resource: Resource
  /** Its absolute address. */
  readonly href: string
  readonly houseName: string
  readonly replies: readonly Reply[]
  readonly files: readonly ResourceFile[]
  readonly parent: Parent | undefined
  readonly reuses: readonly PlacedReuse[]
  /** The same work in each of its languages, itself included; empty when it is in one alone. */
  readonly languages: readonly InLanguage[]
  /** For documents: its pictures, by the id of their file. A page asks for them at their own addresses. */
  readonly pictures?: ReadonlyMap<string, PictureBlock> | undefined
}
