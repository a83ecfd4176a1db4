import type { z } from 'zod'
import type { Block } from '../papers/document.ts'
import type { Locale, Texts } from '../texts.ts'
import type { InstrumentField, SettingValue } from './instrument-fields.ts'

export type { InstrumentField } from './instrument-fields.ts'

/**
 * Settings of an instrument. What `shape` gives is what a protocol stores, what a page shows, and what `shape` reads again
 * years later: plain data, never a day taken apart nor an object of a class, which do not compile here.
 * `proofs/instrument-settings` reads the settings of every kind twice.
 */
export type PlainSettings = { readonly [name: string]: SettingValue | undefined }

/**
 * The instrument contract: what a room must say so that a protocol can configure it, a phase can
 * open and close it, and its figures can flow back. `World` is the context of the platform, which
 * the kit does not know. See docs/guides/add-an-instrument.md.
 */
export interface InstrumentKind<World, Settings extends PlainSettings = PlainSettings> {
  /** Stable name, written in protocols: `sessions`. */
  readonly name: string
  readonly texts: Texts<{ title: string; help: string }>
  /** What the protocol must say of it; drawn as a form from `fields`, checked by `shape`. */
  readonly shape: z.ZodType<Settings>
  readonly fields: readonly InstrumentField[]
  /** What is recorded about a person, for how long, and the public rule of conduct. */
  readonly notice: Texts<{ recorded: string; retention: string; conduct: string }>
  /** Called once, in the transaction that opens the phase. */
  open(world: World, phase: PhaseOpened, settings: Settings): Promise<Opened>
  /**
   * What was to happen in the phase and has not, or is still going on: closing the phase ends it, so whoever closes reads
   * it first and says why. Nothing, when the instrument is done.
   */
  pending(world: World, instrumentId: string): Promise<readonly Pending[]>
  /** Called in the transaction that closes or cancels the phase. */
  close(world: World, instrumentId: string): Promise<void>
  /**
   * Called when a phase that was closed by mistake is opened again. A kind whose end is final (a count, a draw) does not
   * have it: it stays as it ended, and the page says so.
   */
  reopen?(world: World, instrumentId: string): Promise<void>
  /** Planned and actual figures, read at any time. */
  figures(world: World, instrumentId: string): Promise<readonly Figure[]>
  /**
   * Which of its instruments a page belongs to, by its address: the header of the experiment stands above it. Not above the
   * pages where people answer, vote or register: they have one thing to do there. An address of another kind is told by
   * its first word, without a question to the database.
   */
  instrumentAt?(world: World, path: string): Promise<string | undefined>
  /** Ready-made paragraphs and tables for the case sheet. */
  evidence(world: World, instrumentId: string, locale: Locale): Promise<readonly Block[]>
}

export interface PhaseOpened {
  readonly phaseId: string
  readonly experimentId: string
  readonly territoryId: string | undefined
  readonly title: string
  /** How the instrument names the experiment where it is seen without it: an agenda, a letter, a paper. */
  readonly experimentTitle?: string
  /** Days as written in the protocol, `YYYY-MM-DD`. */
  readonly startsOn: string
  readonly endsOn: string
  /** The version of the protocol that configures it, printed on every result. */
  readonly protocolVersion: number
  /** The experiment is not published: only those who work on it may know of it. */
  readonly hidden?: boolean
}

export interface Opened {
  readonly instrumentId: string
  /** Where the instrument lives, for links. */
  readonly href: string
}

export interface Pending {
  /** A whole sentence: what is not done, and what closing makes of it. */
  readonly words: Texts<string>
  /** Page where it can be settled. */
  readonly href: string
}

export interface Figure {
  /** Stable key, unique inside the instrument: `participants`. */
  readonly key: string
  readonly label: Texts<string>
  readonly unit: Texts<string>
  readonly planned: number | undefined
  readonly actual: number | undefined
  /** Page that shows where the figure comes from. */
  readonly href: string
}
