import type { Kysely } from 'kysely'
import type { Chance } from '#kit/chance.ts'
import type { Locale } from '#kit/texts.ts'
import type { UndoOffer } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'

/**
 * The database as the platform hands it on. A store takes `Kysely<Tables>` of its own room's tables,
 * so another room's table does not compile there; only this hand-over is open.
 */
// biome-ignore lint/suspicious/noExplicitAny: the platform does not know the tables of the rooms
export type Db = Kysely<any>

/** The world, handed to every action as its first argument. Nothing below commits. */
export interface Ctx {
  /** Inside an act or a job: its one transaction. Inside a reading page: the pool. */
  readonly db: Db
  readonly now: Date
  readonly person: Viewer | undefined
  readonly chance: Chance
  readonly locale: Locale
  readonly settings: PublicSettings
  /** A mail server is set. Otherwise letters stay in the outbox that administrators read. */
  readonly mailLeaves: boolean
  readonly files: FileStore
  /** Rooms made on demand, when this instance has a server for them. */
  readonly video?: VideoServer | undefined
  /** The disk of this instance, when it is known. */
  readonly disk?: (() => Promise<DiskState | undefined>) | undefined
  /** The only way out towards an address that somebody wrote. */
  readonly web: Web
  /** Written with the act, in its transaction, just before it commits. */
  audit(line: AuditLine): void
  /** Told to the rooms that listen, after the commit. */
  announce(name: string, payload: Readonly<Record<string, unknown>>): void
  /** Queued with the act; sent after the commit by the worker. */
  mail(mail: Mail): void
  /**
   * Where the letters of this act go so far, an address for each letter: two people may have one mailbox, and what is said
   * of how many letters leave must agree with the outbox. That of the house itself is nobody.
   */
  lettersWrittenTo(): readonly string[]
  /** Those of them where no mail arrives any more: returned for good, reported as unwanted, or refused by their server. */
  unreachedAmong(addresses: readonly string[]): Promise<readonly string[]>
  /** What whoever wrote something is called, as the person of this act may know it. */
  writerName(personId: string): Promise<string | undefined>
  /** Takes a person out of the letters that the house still holds and of the names of its files, at once. */
  forgetWritten(person: Forgotten): Promise<void>
  /** Tells open pages that a subject has changed (`experiment:<id>`). */
  changed(subject: string): void
  /**
   * Lets whoever did this act take it back for a minute (`undoable` in `kit/undo.ts`); what it announces and mails waits until
   * then. Once an act. Nothing is offered, and nothing waits, where no page follows: jobs, commands, stories.
   */
  offerUndo(offer: UndoOffer): void
  /**
   * One of several that one press acts on: what it tells is its own, is forgotten when it is refused, and may be taken back
   * without the others. Left out where no press is answered.
   */
  inPart?<T extends { readonly ok: boolean }>(
    named: string,
    run: (telling: Telling) => Promise<T>,
  ): Promise<T>
}

/** What an act tells, apart from all that it reads and writes. */
export type Telling = Pick<
  Ctx,
  'audit' | 'announce' | 'mail' | 'changed' | 'offerUndo' | 'lettersWrittenTo'
>

/**
 * Opens one short act in its own transaction, on the clock of that moment: for long work, that a transaction must not
 * wait for, and that ends in something to write.
 */
export type OpenAct = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

export interface PublicSettings {
  /** Absolute address of this instance, without a final slash. */
  readonly baseUrl: string
  readonly houseName: string
  readonly tagline: string
  readonly contactEmail: string
  /** Address that letters come from; an invitation must be organised by it. */
  readonly senderEmail?: string
  /** Authorities that the host chose for time stamps (RFC 3161), and the roots that it trusts, as PEM. */
  readonly timestamps?: { readonly urls: readonly string[]; readonly roots: string }
}

export interface DiskState {
  /** From 0 to 1. */
  readonly used: number
  readonly freeBytes: number
}

/** One line of the public memory. Never a name or an address: people are their key only. */
export interface AuditLine {
  /** `experiment.proposed`, `protocol.frozen`: a noun and a past participle. */
  readonly act: string
  /** `experiment:<id>`. */
  readonly subject: string
  readonly public: boolean
  /** Facts that help a reader check, free of personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** An entry for the reader’s calendar, carried the way mail programs want it (RFC 6047). */
  readonly icalEvent?: IcalEvent
  /** What the reader keeps beside the letter: a signed proof, the paper of an invoice. */
  readonly file?: MailFile
  /** Keys of the pictures that its HTML shows (`pictureHref`): they are put beside it when it leaves. */
  readonly pictures?: readonly string[]
  /**
   * Where one click stops these letters (RFC 8058): a POST of `List-Unsubscribe=One-Click`, from anywhere.
   * The same address, opened, is a page that offers to stop.
   */
  readonly unsubscribeHref?: string
  /** Hours after which the text may be erased from the local outbox (default 720). */
  readonly keepHours?: number
}

/** What a room knows of addresses where nothing arrives: those among the given ones, as they were given. */
export type Unreached = (db: Db, addresses: readonly string[]) => Promise<readonly string[]>

/** What the room of people calls whoever wrote something, as this reader may know it; nothing when nobody may know. */
export type WriterName = (
  db: Db,
  personId: string,
  reader: Viewer | undefined,
  locale: Locale,
) => Promise<string | undefined>

export interface Forgotten {
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  /** Others are known to read this mailbox: what waits to leave may be for them, and leaves without this person in it. */
  readonly sharesMailbox?: boolean
}

/** Its name has an ending, which says what it is: `accuse.json`, `facture.pdf`. A few hundred kilobytes at most. */
export type MailFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array }

export interface IcalEvent {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** The whole calendar, as text. Its METHOD is the same as above. */
  readonly content: string
}

export interface VideoServer {
  /** The address that lets this person in, made when they click. The room is opened if it is not. */
  join(asked: {
    readonly roomId: string
    readonly roomName: string
    readonly personName: string
    readonly isHost: boolean
  }): Promise<string>
  /** Where its published recording is watched, if there is one. */
  recordingOf(roomId: string): Promise<string | undefined>
}

/** Reads public addresses, and no other; everything is bounded (docs/decisions/0027). */
export interface Web {
  read(address: string, asked?: WebAsked): Promise<WebAnswer>
}

export interface WebAsked {
  /** Media types that are of use; another is not read. An answer without a type is. */
  readonly accept?: readonly string[]
  /** Bytes at most, on the wire and once decompressed (5 million at most). */
  readonly most?: number
  /** What an earlier answer said of itself: only a change is worth sending. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** A question asked by POST, of an address that the host wrote in the settings: no redirect is followed then. */
  readonly post?: { readonly type: string; readonly bytes: Uint8Array }
}

export type WebAnswer =
  | (WebHead & { readonly ok: true; readonly changed: false })
  | (WebHead & {
      readonly ok: true
      readonly changed: true
      readonly mediaType: string
      /** The type of the content as it was sent, with its charset. */
      readonly contentType: string
      readonly bytes: Uint8Array
    })
  | {
      readonly ok: false
      readonly refusal: WebRefusal
      /** Of the answer, when there was one. */
      readonly status?: number
      readonly retryAfter?: string
    }

export interface WebHead {
  /** Where it was found in the end. */
  readonly address: string
  /** Every redirect on the way, if any, said that it was for good. */
  readonly moved: boolean
  readonly etag: string | undefined
  readonly lastModified: string | undefined
}

/** Why an address could not be read. */
export type WebRefusal =
  | 'not-an-address'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'not-public'
  | 'unknown-name'
  | 'unreachable'
  | 'too-slow'
  | 'too-many-redirects'
  | 'downgrade'
  | 'status'
  | 'type'
  | 'too-big'
  | 'bad-encoding'
  | 'interrupted'

export interface FileStore {
  /** Keeps the bytes and writes a row; returns the file's id. */
  save(file: NewFile): Promise<string>
  /** Keeps a picture drawn small, among words that open the larger one. */
  saveSmall(picture: NewFile): Promise<string>
  read(id: string): Promise<StoredFile | undefined>
  /** What these files are, without their bytes; their names are kept nowhere else, since an erasure rewrites them. */
  facts(ids: readonly string[]): Promise<ReadonlyMap<string, FileFacts>>
}

export interface FileFacts {
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Public files are served to anyone; the others only by the room that owns them. */
  readonly public: boolean
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly public: boolean
  readonly bytes: Uint8Array
}
