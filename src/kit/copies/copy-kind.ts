import type { Result } from '../result.ts'
import type { Locale, Texts } from '../texts.ts'
import type { Viewer } from '../viewer.ts'

/** What is to be written again in a copy: a title, a day, a place. */
export interface Mark {
  /** Stable, of this kind of thing: `title`. */
  readonly key: string
  /** As its field is called. */
  readonly label: string
  /** Where it is written. */
  readonly href: string
  /** As it stands now; empty when it came empty. */
  readonly value: string
}

/** A thing, for whoever may read it. */
export interface NamedThing {
  readonly title: string
  /** Of its title, when it is not the language of the house. */
  readonly language?: Locale | undefined
  readonly href: string
}

/** What a page needs to say where a copy comes from and what is still to be written in it. */
export interface CopiedThing<World> {
  /** What comes before the colon of its subject in the audit: `event`. */
  readonly kind: string
  /** The thing for whoever asks; nothing when there is none for them. */
  readonly find: (world: World, id: string) => Promise<NamedThing | undefined>
  /** What must be written again in a copy, as it stands. */
  readonly marks: (world: World, id: string) => Promise<readonly Mark[]>
}

/** Something that comes along if one wants it. */
export interface CopyPart {
  readonly key: string
  readonly label: string
  readonly hint?: string
}

/** What the page that makes a copy says of a kind, before anything is done. */
interface CopyWords {
  readonly always: string
  readonly never: string
  readonly rewritten: string
}

/**
 * How a room makes one of its things again (decision 0064): it gives this in its plate, and the house has one page for all
 * of them. A copy is always a draft that its team alone sees; nobody who was in the first one is in the second unless a part
 * says so in words.
 */
export interface CopyKind<World> extends CopiedThing<World> {
  /** In the address: `evenement`. */
  readonly word: string
  readonly may: (viewer: Viewer | undefined) => boolean
  readonly words: Texts<CopyWords>
  /** The longest title that its form takes. */
  readonly longestTitle: number
  /** What this very thing has that may come along. */
  readonly parts: (world: World, id: string) => Promise<readonly CopyPart[]>
  /** Writes the copy and its line in the audit; gives its identifier. */
  readonly copy: (
    world: World,
    id: string,
    asked: CopyAsked,
  ) => Promise<Result<string, 'not-found' | 'forbidden'>>
}

export interface CopyAsked {
  readonly title: string
  /** Keys of the parts that come along. */
  readonly parts: ReadonlySet<string>
}

/** A copy, as its pages show it. */
export interface Copied {
  /** Where its marks are settled. */
  readonly keep: string
  /** What it was made from, when whoever reads may read that too. */
  readonly from: NamedThing | undefined
  /** Still to be written again. */
  readonly left: readonly Mark[]
}

export const copyPath = (word: string, id: string) => `/dupliquer/${word}/${id}`
export const keepMarkPath = (word: string, id: string) => `${copyPath(word, id)}/garder`

/** The field by which whoever publishes a copy says that they read what is left as it was. */
export const asItIsField = 'telQuel'

/** What they read: another mark that is left since is asked again. */
export function asItIs(copied: Copied | undefined): Readonly<Record<string, string>> {
  const keys = copied?.left.map(({ key }) => key) ?? []
  return keys.length > 0 ? { [asItIsField]: keys.join(' ') } : {}
}
