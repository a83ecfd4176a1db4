import { z } from 'zod'
import { columnsCalled, type IgnoredColumn, ignoredColumns } from '#kit/forms/import-columns.ts'
import { plainWords } from '#kit/words.ts'

/** What a contact of the mailing service Brevo becomes here. */
export interface BrevoContact {
  readonly line: number
  readonly email: string
  readonly name: string
  /** Said by the file itself: this address wants nothing more. */
  readonly refuses: boolean
  readonly locale: 'fr' | 'en'
}

export interface BrevoRejection {
  readonly line: number
  readonly email: string
  readonly reason:
    | 'no-address'
    | 'bad-address'
    | 'twice'
    | 'unknown-state'
    | 'unknown-refusal'
    | 'unknown-language'
    | 'no-cell'
  /** Title of the cell that stands in the way; the number of its column when it has none. */
  readonly column: string
  readonly value: string
}

export type BrevoPart = keyof typeof headings

export interface BrevoReading {
  readonly contacts: readonly BrevoContact[]
  /** One for each cell that stands in the way: a row may have several. */
  readonly rejected: readonly BrevoRejection[]
  /** Which title was read as what. */
  readonly columns: readonly { readonly part: BrevoPart; readonly column: string }[]
  /** Titles that nothing was read from, and how many of their cells hold something. */
  readonly ignored: readonly IgnoredColumn[]
}

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** Rows that the reader of tables set aside. */
  readonly problems?: readonly {
    readonly line: number
    readonly column: number
    readonly value: string
  }[]
}

/** Headings that Brevo writes, in its two languages, without case, accent or sign. */
const headings = {
  email: ['email', 'e mail', 'adresse email', 'email address', 'adresse e mail'],
  firstName: ['prenom', 'firstname', 'first name'],
  lastName: ['nom', 'lastname', 'last name', 'nom de famille'],
  refuses: ['blacklist', 'email blacklisted', 'emailblacklisted', 'desinscrit', 'blocklisted'],
  /** A no refuses; an empty cell says nothing. */
  agrees: ['opt in', 'optin', 'optin email', 'consentement', 'consent'],
  /** Whatever stands here says that the address left. */
  left: [
    ...['unsub time', 'unsub reason', 'unsubscribe date', 'unsubscribed at'],
    ...['date de desinscription', 'date desinscription'],
  ],
  language: ['langue', 'language'],
  /** A word for each address, where other services write yes or no. */
  state: ['statut', 'status', 'etat', 'state', 'abonnement', 'subscription', 'subscription status'],
} as const

export type BrevoRefusal = 'no-email-column'

/** The columns are found by their headings, wherever they are; the others are left. */
export function readBrevo(table: Table): BrevoReading | BrevoRefusal {
  const at = columnsOf(table.header)
  if (at.email.length === 0) return 'no-email-column'
  const contacts: BrevoContact[] = []
  const rejected: BrevoRejection[] = []
  const seen = new Set<string>()
  for (const { line, cells } of table.rows) {
    const cell = (part: BrevoPart) => (cells[at[part][0] ?? -1] ?? '').trim()
    const every = (part: BrevoPart) => at[part].map((column) => (cells[column] ?? '').trim())
    const email = cell('email').toLowerCase()
    const problems = problemsOf(email, seen, every)
    // Several columns may say it: one that says they left is enough.
    const refuses =
      every('refuses').some((one) => saysYes(one) === 'yes') ||
      every('state').some(saysGone) ||
      every('agrees').some((one) => one !== '' && saysYes(one) === 'no') ||
      every('left').some((one) => one !== '')
    if (problems.length > 0) {
      // So may several lines: whoever left in one of them is not written to because of another.
      const isTwice = problems.some(({ reason }) => reason === 'twice')
      const known = isTwice ? contacts.findIndex((contact) => contact.email === email) : -1
      const before = contacts[known]
      if (before && refuses) contacts[known] = { ...before, refuses }
      for (const { reason, part, which } of problems) {
        const where = at[part][which] ?? -1
        const value = (cells[where] ?? '').trim().slice(0, longest)
        rejected.push({ line, email, reason, column: table.header[where] ?? '', value })
      }
      continue
    }
    seen.add(email)
    contacts.push({
      line,
      email,
      name: [cell('firstName'), cell('lastName')].filter(Boolean).join(' ').slice(0, 160),
      refuses,
      locale: /^(en|anglais)/i.test(cell('language')) ? 'en' : 'fr',
    })
  }
  for (const { line, column, value } of table.problems ?? []) {
    rejected.push({ line, email: '', reason: 'no-cell', column: String(column), value })
  }
  rejected.sort((rejection, other) => rejection.line - other.line)
  return { contacts, rejected, ...toldColumns(table, at) }
}

const longest = 200

/** Where each part stands; what has two titles of one meaning is read from the first, and told. */
function toldColumns({ header, rows }: Table, at: PartColumns) {
  const parts = Object.keys(headings) as BrevoPart[]
  const read = parts.flatMap((part) => at[part].map((where) => ({ part, where })))
  const taken = new Set(read.map(({ where }) => where))
  return {
    columns: read.map(({ part, where }) => ({ part, column: header[where] ?? '' })),
    ignored: ignoredColumns(header, rows, (where) => taken.has(where)),
  }
}

const address = z.email().max(200)

interface Problem {
  readonly reason: BrevoRejection['reason']
  readonly part: BrevoPart
  /** Which of the columns of this part. */
  readonly which: number
}

/** All that stands in the way of a row, at once: whoever mends the file does it in one time. */
function problemsOf(
  email: string,
  seen: ReadonlySet<string>,
  every: (part: BrevoPart) => readonly string[],
): readonly Problem[] {
  const found = (
    part: BrevoPart,
    reason: Problem['reason'],
    isWrong: (cell: string) => boolean,
  ): readonly Problem[] =>
    every(part).flatMap((cell, which) => (isWrong(cell) ? [{ reason, part, which }] : []))
  const wrong = addressProblem(email, seen)
  return [
    ...(wrong ? [{ reason: wrong, part: 'email' as const, which: 0 }] : []),
    ...found('refuses', 'unknown-refusal', (cell) => saysYes(cell) === undefined),
    ...found('agrees', 'unknown-refusal', (cell) => saysYes(cell) === undefined),
    ...found('state', 'unknown-state', isUnknownState),
    ...found('language', 'unknown-language', (cell) => !isLanguage(cell)),
  ]
}

function addressProblem(
  email: string,
  seen: ReadonlySet<string>,
): Extract<Problem['reason'], 'no-address' | 'bad-address' | 'twice'> | undefined {
  if (email === '') return 'no-address'
  if (!address.safeParse(email).success) return 'bad-address'
  return seen.has(email) ? 'twice' : undefined
}

function isLanguage(text: string): boolean {
  return /^(|(fr|en)( .*)?|francais|french|anglais|english)$/.test(plainWords(text))
}

type PartColumns = Readonly<Record<BrevoPart, readonly number[]>>

/** Where each part stands. A refusal may be said in several columns: all are read. Of others, the first. */
function columnsOf(header: readonly string[]): PartColumns {
  const all = (names: readonly string[]) =>
    columnsCalled(header, names).toSorted((column, other) => column - other)
  const first = (names: readonly string[]) => all(names).slice(0, 1)
  return {
    email: first(headings.email),
    firstName: first(headings.firstName),
    lastName: first(headings.lastName),
    refuses: all(headings.refuses),
    agrees: all(headings.agrees),
    left: all(headings.left),
    language: first(headings.language),
    state: all(headings.state),
  }
}

/** An empty cell is a no: services write the yes alone. A word that is neither says nothing. */
function saysYes(text: string): 'yes' | 'no' | undefined {
  const plain = plainWords(text)
  if (/^(1|true|yes|oui|vrai|y|o|x)$/.test(plain)) return 'yes'
  return text === '' || /^(0|false|no|non|faux|n)$/.test(plain) ? 'no' : undefined
}

/** Whoever left, was refused or never answers gets nothing more: no consent stands for them. */
function saysGone(cell: string): boolean {
  return /^(desinscri|desabonn|non (inscri|abonn)|unsubscri|opt ?out|not subscribed|refus|bloqu|block|blacklist|bounce|rebond|plainte|complain|spam|suppri|clean|inacti|removed|parti)/.test(
    plainWords(cell),
  )
}

/** A word that is neither a yes nor a no decides nothing: the line is told, and not taken over. */
function isUnknownState(cell: string): boolean {
  const words = plainWords(cell)
  if (cell === '' || saysGone(cell)) return false
  return !/^(inscri|abonn|subscri|acti|confirm|opt ?in|oui|yes|true|1$|valid|ok$)/.test(words)
}

/** One line of the file that Brevo takes in: `;` between cells, in UTF-8. */
export const brevoColumns = ['EMAIL', 'NOM', 'PRENOM', 'LANGUE', 'INSCRIT_LE'] as const

/** What became of the contacts of a file. */
export interface ImportCounts {
  readonly added: number
  readonly known: number
  readonly refusing: number
}
