import { z } from 'zod'
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
  readonly reason: 'no-address' | 'bad-address' | 'twice' | 'unknown-state'
}

export interface BrevoReading {
  readonly contacts: readonly BrevoContact[]
  readonly rejected: readonly BrevoRejection[]
}

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Headings that Brevo writes, in its two languages, without case, accent or sign. */
const headings = {
  email: ['email', 'e mail', 'adresse email', 'email address', 'adresse e mail'],
  firstName: ['prenom', 'firstname', 'first name'],
  lastName: ['nom', 'lastname', 'last name', 'nom de famille'],
  refuses: ['blacklist', 'email blacklisted', 'emailblacklisted', 'desinscrit', 'blocklisted'],
  language: ['langue', 'language'],
  /** A word for each address, where other services write yes or no. */
  state: ['statut', 'status', 'etat', 'state', 'abonnement', 'subscription', 'subscription status'],
} as const

export type BrevoRefusal = 'no-email-column'

/** The columns are found by their headings, wherever they are; the others are left. */
export function readBrevo(table: Table): BrevoReading | BrevoRefusal {
  const at = columnsOf(table.header)
  if (at.email < 0) return 'no-email-column'
  const contacts: BrevoContact[] = []
  const rejected: BrevoRejection[] = []
  const seen = new Set<string>()
  for (const { line, cells } of table.rows) {
    const typed = (cells[at.email] ?? '').trim().toLowerCase()
    const reason = reasonAgainst(typed, seen) ?? stateProblem(cells[at.state])
    if (reason) {
      rejected.push({ line, email: typed, reason })
      continue
    }
    seen.add(typed)
    contacts.push({
      line,
      email: typed,
      name: [cells[at.firstName], cells[at.lastName]].filter(Boolean).join(' ').slice(0, 160),
      refuses: saysYes(cells[at.refuses]) || saysGone(cells[at.state]),
      locale: /^en/i.test(cells[at.language] ?? '') ? 'en' : 'fr',
    })
  }
  return { contacts, rejected }
}

const address = z.email().max(200)

function reasonAgainst(
  email: string,
  seen: ReadonlySet<string>,
): BrevoRejection['reason'] | undefined {
  if (email === '') return 'no-address'
  if (!address.safeParse(email).success) return 'bad-address'
  return seen.has(email) ? 'twice' : undefined
}

function columnsOf(header: readonly string[]) {
  const titles = header.map((title) =>
    plainWords(title)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
  const find = (names: readonly string[]) => titles.findIndex((title) => names.includes(title))
  return {
    email: find(headings.email),
    firstName: find(headings.firstName),
    lastName: find(headings.lastName),
    refuses: find(headings.refuses),
    language: find(headings.language),
    state: find(headings.state),
  }
}

function saysYes(cell: string | undefined): boolean {
  return /^(1|true|yes|oui|vrai|y|o)$/i.test((cell ?? '').trim())
}

/** Whoever left, was refused or never answers gets nothing more: no consent stands for them. */
function saysGone(cell: string | undefined): boolean {
  return /^(desinscri|desabonn|non (inscri|abonn)|unsubscri|opt ?out|not subscribed|refus|bloqu|block|blacklist|bounce|rebond|plainte|complain|spam|suppri|clean|inacti|removed|parti)/.test(
    plainWords(cell ?? ''),
  )
}

/** A word that is neither a yes nor a no decides nothing: the line is told, and not taken over. */
function stateProblem(cell: string | undefined): 'unknown-state' | undefined {
  const said = plainWords(cell ?? '')
  if (said === '' || saysGone(cell)) return undefined
  return /^(inscri|abonn|subscri|acti|confirm|opt ?in|oui|yes|true|1$|valid|ok$)/.test(said)
    ? undefined
    : 'unknown-state'
}

/** One line of the file that Brevo takes in: `;` between cells, in UTF-8. */
export const brevoColumns = ['EMAIL', 'NOM', 'PRENOM', 'LANGUE', 'INSCRIT_LE'] as const

/** What became of the contacts of a file. */
export interface ImportCounts {
  readonly added: number
  readonly known: number
  readonly refusing: number
}
