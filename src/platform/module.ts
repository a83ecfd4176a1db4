import type { ColumnRegister } from '#kit/column-register.ts'
import type { NewsletterKind } from '#kit/content/newsletter-kinds.ts'
import type { CopyKind } from '#kit/copies/copy-kind.ts'
import type { DoorwayCard, NavigationGroup, Tab } from '#kit/frame.ts'
import type { FirstStep } from '#kit/frames/first-step.ts'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import type { PublishedResult } from '#kit/frames/published-result.ts'
import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import type { Processing } from '#kit/processing.ts'
import type { Locale, Texts } from '#kit/texts.ts'
import type { AnyUndoKind } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { Ctx, Db, Unreached, WriterName } from './context.ts'
import type { DiscussedKind } from './discussed.ts'
import type { Route } from './routes.ts'

/** A page for the map of the site. */
export interface PublicPage {
  readonly path: string
  readonly changed: Date
  /** The same page in each of its languages, itself included. */
  readonly languages?: readonly { readonly language: Locale; readonly path: string }[]
}

export interface Namesake {
  /** The thing that bears the same name, as the middle of a sentence. */
  readonly what: string
  /** Where those who keep it correct it. */
  readonly href: string
}

/** What is said, in one language, of the keys of an export and of the codes that are values in it. */
export interface ExportWords {
  readonly keys: Readonly<Record<string, string>>
  /** By the code, or by `key.code` where one code says different things under two keys. */
  readonly values: Readonly<Record<string, string>>
}

/** The plate on a room's door (`module.ts`), read by `app.ts` only. */
export interface Module {
  /** Folder name under `src/modules`. */
  readonly name: string
  readonly routes: readonly Route[]
  /** Its entries in the rail of whoever is signed in. */
  readonly navigation?: (viewer: Viewer | undefined, locale: Locale) => readonly NavigationGroup[]
  /** Its cards for visitors, on the pages of the families that the header names. */
  readonly doorways?: (locale: Locale) => readonly DoorwayCard[]
  /**
   * The header of what an address is a part of, when this room keeps it: its own pages, and those of other rooms that
   * belong to it. Nothing for whoever may not see it. Asked for each page: an address of nobody's costs no question.
   */
  readonly heads?: (ctx: Ctx, path: string) => Promise<PageHead | undefined>
  /** What this person may begin here: the page « Créer » gathers them. */
  readonly creations?: (viewer: Viewer, locale: Locale) => readonly Tab[]
  /** What this room does later, when something was announced. */
  readonly listeners?: readonly Listener[]
  /** What this room does at fixed times (cron, Europe/Paris). */
  readonly timetable?: readonly Appointment[]
  /** Every column of this room's tables: its class and how long it is kept. */
  readonly columns: ColumnRegister
  /** What it does with personal data, for the register of processing. Without it, none may be kept. */
  readonly processing?: Texts<Processing>
  /** Data kept longer than was promised, each with its reason: anybody may read it in the register of processing. */
  readonly postponedErasures?: (db: Db) => Promise<readonly PostponedErasure[]>
  /** Deletes what is past its time. Called each night, and by tests on a moved clock. */
  readonly purge?: (ctx: Ctx) => Promise<number>
  /** Everything this room holds about a person (right of access). */
  readonly personExport?: (db: Db, personId: string) => Promise<Record<string, unknown>>
  /** What the keys and the codes of that export are called, for whoever reads it on the page. */
  readonly exportWords?: Texts<ExportWords>
  /** Addresses, among the given ones, that this room knows to receive no mail any more. */
  readonly unreached?: Unreached
  /** What whoever wrote something is called. One room says it. */
  readonly writerName?: WriterName
  /** Removes what identifies the person; sums and counts stay true. */
  readonly personErase?: (ctx: Ctx, personId: string) => Promise<void>
  /**
   * What bears the name of this person and may be another's: erasing leaves it, and tells whoever erases, who knows.
   */
  readonly personNamesakes?: (
    db: Db,
    personId: string,
    locale: Locale,
  ) => Promise<readonly Namesake[]>
  /** Sections this room adds to a territory's page. */
  readonly territorySections?: (
    db: Db,
    territoryId: string,
    viewer: Viewer | undefined,
    locale: Locale,
  ) => Promise<readonly DossierSection[]>
  /** Territories where something of this room happens, for the map of territories. */
  readonly activeTerritories?: (
    db: Db,
    viewer: Viewer | undefined,
  ) => Promise<readonly ActiveTerritory[]>
  /** What this room knows of the life of territories, for the time line of the network's dossier. */
  readonly territoryMoments?: (
    db: Db,
    asked: MomentsAsked,
    viewer: Viewer | undefined,
    locale: Locale,
  ) => Promise<readonly TerritoryMoment[]>
  /**
   * What this room could put in a newsletter, of what anyone may read: the latest first, at most a few dozen. `since` is when the last letter was
   * begun: what is published once and stays leaves out what is older, what is to come does not look at it.
   */
  readonly newsletterItems?: (
    db: Db,
    locale: Locale,
    since?: Date,
  ) => Promise<readonly NewsletterItem[]>
  /** What its people said they need, for the board of what no resource answers. */
  readonly reportedNeeds?: (db: Db, locale: Locale) => Promise<readonly ReportedNeed[]>
  /** What else a find of the watch may become, for those who may: links that stand on its page. */
  readonly findUses?: (
    viewer: Viewer | undefined,
    locale: Locale,
    findId: string,
  ) => readonly { readonly label: string; readonly href: string }[]
  /** Kinds of instrument this room offers to protocols. */
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own shape of settings
  readonly instruments?: readonly InstrumentKind<Ctx, any>[]
  /** The people of a group that this room keeps, by its name as it is written: who may vote, for one. */
  readonly peopleOfGroup?: (
    ctx: Pick<Ctx, 'db' | 'now'>,
    name: string,
  ) => Promise<readonly string[]>
  /** What this room published of an experiment, the last first; what was withdrawn says so. */
  readonly publishedResults?: (
    ctx: Pick<Ctx, 'db' | 'locale'>,
    experiment: { readonly id: string; readonly slug: string },
  ) => Promise<readonly PublishedResult[]>
  /** Where a circle decides for an experiment: on its protocol, or on its passage to framing. */
  readonly decidesTogether?: (
    asked: { readonly subject: 'protocol' | 'framing'; readonly experimentId: string },
    locale: Locale,
  ) => { readonly label: string; readonly href: string }
  /** Public pages of this room for the site map. */
  readonly publicPages?: (db: Db) => Promise<readonly PublicPage[]>
  /**
   * What a house has from its first day. Run at each start: it adds what is missing, changes nothing
   * else, and says how much it added.
   */
  readonly seed?: (ctx: Ctx) => Promise<number>
  /** What answers these words in this room, among what this viewer may see: the best first. */
  readonly search?: (db: Db, asked: WordsAsked) => Promise<readonly WordsAnswer[]>
  /** What waits for this person here, among what they may do: a line for each gesture of their page of the day. */
  readonly waiting?: (ctx: WaitingAsked, viewer: Viewer) => Promise<readonly WaitingLine[]>
  /**
   * The house in a few figures, on the page of the day of those who lead it: each leads to the list of exactly what it
   * counts. Asked with the permissions of this person, at each opening of that page: few and cheap questions.
   */
  readonly glance?: (ctx: WaitingAsked, viewer: Viewer) => Promise<readonly GlanceFigure[]>
  /**
   * What its administrators do here in the first hour of a new house. Whether a step is done is read from what the house
   * holds, without its demonstration: nobody ticks it.
   */
  readonly firstSteps?: (ctx: FirstHourAsked) => Promise<readonly FirstStep[]>
  /** What of this room those who work with it may discuss, kind by kind: who may, where, under which title. */
  readonly discussed?: readonly DiscussedKind[]
  /** Titles and addresses of what the public journal speaks of, kind by kind. */
  readonly subjects?: readonly SubjectsOf[]
  /**
   * Where the code of a letter leads, when it is one of this room’s own: to what it opens, or to the page that says why it
   * opens nothing. Spaces, hyphens and capitals are read as people type them. Nothing for a code of another room.
   */
  readonly letterCode?: (ctx: Pick<Ctx, 'db' | 'now'>, typed: string) => Promise<string | undefined>
  /**
   * Of what opens nothing and has the shape of a code of this room: what is wrong with it, in one sentence, and where to
   * look, in the language asked. Nothing for another shape.
   */
  readonly letterFault?: (
    ctx: Pick<Ctx, 'db' | 'now' | 'locale'>,
    typed: string,
  ) => Promise<LetterFault | undefined>
  /** Acts of this room that whoever did them may take back for a minute. */
  readonly undos?: readonly AnyUndoKind<Ctx>[]
  /** Things of this room that may be begun again from one that is there: the page « Dupliquer » asks for them. */
  readonly copies?: readonly CopyKind<Ctx>[]
  /** Public files of this room, for the catalogue of open data. */
  readonly openData?: (locale: Locale) => readonly OpenDataset[]
  /** Rows of the demonstration world, and how to take them away again. */
  readonly demo?: { load(ctx: Ctx): Promise<void>; remove(ctx: Ctx): Promise<void> }
}

export interface WaitingAsked extends Pick<Ctx, 'db' | 'now' | 'locale'> {
  /**
   * Only the line of this key matters to whoever asks, of each of many people: a room may leave out what it would take it
   * questions to tell. Never a line of this key.
   */
  readonly sought?: string
}

export type FirstHourAsked = Pick<Ctx, 'db' | 'now' | 'locale' | 'mailLeaves'>

export interface LetterFault {
  readonly said: string
  readonly more?: { readonly label: string; readonly href: string }
}

export interface WordsAsked {
  readonly words: string
  readonly viewer: Viewer | undefined
  readonly locale: Locale
  readonly limit: number
}

export interface WordsAnswer {
  /** The group under which it is shown, in the language asked: « Rendez-vous ». */
  readonly group: string
  readonly title: string
  /** Of its title and its text, when it is not the language of the house. */
  readonly language?: string | undefined
  readonly href: string
  /** A longer text, of which the part that answers is shown. */
  readonly text: string
}

/** What lines of the journal are about, and where it is read. */
export interface NamedSubject {
  readonly id: string
  readonly title: string
  /** Of its title, when it is not the language of the house. */
  readonly language?: string | undefined
  readonly href: string
}

/** One kind of subject of the journal, named by the room that keeps it. */
export interface SubjectsOf {
  /** What comes before the colon of a subject: `draw`. */
  readonly kind: string
  /** What an identifier of this kind looks like, when it is not one of the house's usual ones. */
  readonly isId?: (id: string) => boolean
  /** Those of these identifiers that anyone may read, in one question: what is hidden stays unnamed. */
  readonly name: (
    db: Db,
    ids: readonly string[],
    locale: Locale,
  ) => Promise<readonly NamedSubject[]>
}

export interface Listener {
  /** Name of the announcement: `experiment.published`. */
  readonly on: string
  /** Stable name of this listener, unique in the house: `resources.index-sheet`. */
  readonly name: string
  run(ctx: Ctx, payload: Readonly<Record<string, unknown>>): Promise<void>
}

export interface Appointment {
  readonly name: string
  /** Five cron fields, for example `0 4 * * *`. */
  readonly cron: string
  run(ctx: Ctx): Promise<void>
}

/** An erasure that was put off. The day that was first announced is never lost. */
export interface PostponedErasure {
  /** Of whose data: the title of a draw. */
  readonly what: string
  readonly href: string
  readonly firstOn: string
  readonly newDay: string
  readonly because: string
}

/** A set of public data, with the files it can be taken as. */
export interface OpenDataset {
  /** Last part of its identifier: `experiences`. */
  readonly key: string
  readonly title: string
  readonly description: string
  readonly keywords: readonly string[]
  /** Name and address of its licence. */
  readonly licence: { readonly name: string; readonly href: string }
  readonly files: readonly {
    readonly href: string
    /** Among the file types that European portals know. */
    readonly format: string
    readonly mediaType: string
    /** What people read, when the type alone does not tell it from another file of the set. */
    readonly label?: string
  }[]
}

export interface DossierSection {
  /** What it is about, when a page has a word for its absence. */
  readonly subject?: 'funding'
  readonly title: string
  readonly items: readonly { label: string; labelIn?: string; href: string; note: string }[]
}

export interface ActiveTerritory {
  readonly territoryId: string
  readonly kind: 'running' | 'documented' | 'seeking'
}

export interface MomentsAsked {
  /** Every territory when it is not said. */
  readonly territoryId?: string
  readonly since?: Date
  /**
   * Only when each territory was last there, or spoke, before this: years of the whole network are asked for on the page of
   * the day, and no words are read. A room may give more than the last; what was seen before it is all there.
   */
  readonly lastSeenBefore?: Date
}

/** An event that happened to a territory, or that is due. */
export interface TerritoryMoment {
  readonly territoryId: string
  readonly at: Date
  readonly label: string
  readonly href?: string
  /** A person of this territory was there, or spoke: tells when the territory was last seen. */
  readonly seen: boolean
  /** The moment has not happened yet, and somebody must see to it by then. */
  readonly due?: boolean
}

/** A piece of a newsletter that is already written somewhere in the house. */
export interface NewsletterItem {
  /** Stable: `event:<id>`. */
  readonly key: string
  readonly kind: NewsletterKind
  readonly title: string
  /** Of its title, when it is not the language of the house. */
  readonly language?: string | undefined
  readonly text: string
  /** Path within this instance. */
  readonly href: string
  readonly at: Date
  /** When it will be over: a letter that leaves later would ask for what is past. */
  readonly until?: Date
}

/** A need that somebody stated, without saying who. */
export interface ReportedNeed {
  /** Stable: `need:<id>`. */
  readonly key: string
  readonly words: string
  /** Path within this instance, for those who may read it. */
  readonly href: string
  readonly at: Date
}
