import type {
  GatheredSheet,
  PageReading,
  ReadPicture,
  SheetForm,
} from '#engines/mark-reading/index.ts'

/** Whose sheets these are: which room asked, and for which of its things. */
export interface ScanSubject {
  readonly purpose: string
  readonly subject: string
}

export interface ScanBatch extends ScanSubject {
  readonly id: string
  readonly label: string
  readonly form: SheetForm
  readonly keyFile: string
  readonly sentAt: Date
  readonly goneAt: Date
  /** Sheets of it were confirmed, and what was read of them is gone. */
  readonly entered: boolean
}

/** Signs of the name of a batch, and of what is typed of one handwriting. */
export const longestLabel = 40
export const longestWords = 2_000

/** Days for which pictures are kept, as every page that takes some announces. */
export const daysKept = 30

export type ScanRefusal =
  | Exclude<PageReading, { ok: true }>['why']
  | UnreadableFile
  /** The same paper in large print, sent as ordinary ones; or the reverse. */
  | 'other-size'
export type UnreadableFile =
  | 'unreadable'
  | 'no-picture'
  | 'too-large'
  | 'locked'
  | 'black-and-white'

/** What is kept of a page that was read: everything but its cut-outs, which are sealed. */
export type KeptPage = ReadPicture['page']

export interface ScanPage {
  readonly id: string
  /** As whoever sent it called it, with the page of a file of several. */
  readonly picture: string
  readonly refusal: ScanRefusal | undefined
  readonly reading: KeptPage | undefined
}

export interface ScanTask {
  readonly bytes: Uint8Array
  readonly form: SheetForm
}

/** One page of a file: what was read, with its cut-outs apart, as PNG in base 64. */
export interface ReadScan {
  readonly page: number
  readonly read:
    | {
        readonly ok: true
        readonly page: KeptPage
        readonly cuttings: Readonly<Record<string, string>>
      }
    | { readonly ok: false; readonly why: ScanRefusal }
}

export interface ScanProgress {
  readonly files: number
  readonly read: number
}

/** The cut-out that is the whole page; boxes and zones of a form begin with a letter or a digit. */
export const wholeSheet = '_sheet'

export interface WholePage {
  readonly page: string
  readonly width: number
  readonly height: number
}

/** A sheet with its cut-outs by thing: on which page each is found. */
export interface ShownSheet extends GatheredSheet {
  /** Its place in the pile, from 1. */
  readonly place: number
  /** Files and pages it was read in, as whoever sent them called them. */
  readonly from: string
  readonly whole: readonly WholePage[]
  readonly pageOf: Readonly<Record<string, string>>
}

export interface ShownReading {
  readonly sheets: readonly ShownSheet[]
  /** Pages that are not entered, each with why: refused, seen twice, counted before, or alone without its others. */
  readonly left: readonly { readonly picture: string; readonly why: LeftWhy }[]
}

/** Where two people look: how the batch stands for this one, and what they confirmed before. */
export interface Standing {
  readonly words: readonly string[]
  readonly link?: { readonly href: string; readonly label: string } | undefined
  readonly own: readonly LookedSheet[]
}

export type LeftWhy =
  | ScanRefusal
  | 'twice'
  | 'twice-otherwise'
  | 'counted'
  /** Its code has answered already, on paper or on a screen. */
  | 'served'
  | 'page-missing'
  | 'unknown-number'

/** A question as it is looked at again: the words of its boxes, and the picture of those that are doubtful. */
export interface LookedGroup {
  readonly group: string
  readonly label: string
  readonly boxes: readonly { readonly id: string; readonly label: string }[]
}

export interface Look {
  readonly groups: readonly LookedGroup[]
  readonly zones: readonly { readonly id: string; readonly label: string }[]
  /** Once this box is ticked nothing is asked in the zones: they are folded away. */
  readonly zonesUnless?: string | undefined
}

/** What a person confirmed of one sheet. */
export interface LookedSheet {
  readonly number: string
  readonly ticked: readonly string[]
  readonly written: Readonly<Record<string, string>>
  /** Set apart by the person who looked: spoilt, as a ballot is. */
  readonly isSpoilt: boolean
}

/** Names of the fields of one sheet; its number has digits and capitals only. */
export const groupField = (number: string, group: string) => `g-${number}-${group}`
export const zoneField = (number: string, zone: string) => `w-${number}-${zone}`
export const spoiltField = (number: string) => `x-${number}`

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

/** What was sent back of these sheets: boxes that exist, and words as they were typed. */
export function lookedSheets(looks: ReadonlyMap<string, Look>, sent: Fields): LookedSheet[] {
  const textsIn = (name: string): readonly string[] => {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined
    return typeof value === 'string' ? value.split('\n') : (value ?? [])
  }
  return [...looks].map(([number, look]) => ({
    number,
    ticked: look.groups.flatMap(({ group, boxes }) => {
      const chosen = textsIn(groupField(number, group))
      return boxes.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
    }),
    written: Object.fromEntries(
      look.zones.map(({ id }) => [id, textsIn(zoneField(number, id)).join('\n').trim()]),
    ),
    isSpoilt: textsIn(spoiltField(number)).includes('yes'),
  }))
}
