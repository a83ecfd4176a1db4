import type { Selectable } from 'kysely'
import {
  type ColumnRegister,
  ownedBy,
  peopleTable,
  reachedAt,
  table,
} from '#kit/column-register.ts'
import { alsoKept, type Kept, keptFor, keptWith, unnamed } from '#kit/kept.ts'
import type { Tables } from './tables/generated.ts'

/** The platform's own tables, and of no room. */
export type PlatformTables = Tables

// Rows as they are read.
export type AuditLineRow = Selectable<PlatformTables['audit_lines']>
export type OutboxMailRow = Selectable<PlatformTables['outbox_mails']>

const internal = (kept: Kept) => ({ class: 'internal', kept }) as const
const personal = (kept: Kept) => ({ class: 'personal', kept }) as const

const chain = {
  fr: 'toujours : la mémoire des actes ne s’efface pas',
  en: 'always: the memory of acts is not erased',
}
const mail = keptFor([{ lasts: { days: 30 }, until: 'outbox_mails.erase_at' }], (time) => ({
  fr: `${time.fr}, ou moins si le message le demande`,
  en: `${time.en}, or less if the message asks for it`,
}))
const day = { fr: 'un jour', en: 'one day' }
const whileKept = keptWith({
  fr: 'tant que la personne la garde, au plus tant que son compte existe ; celles de l’équipe, tant que l’équipe les garde',
  en: 'as long as the person keeps it, and their account exists; those of the team, as long as the team keeps them',
})
const withThing = keptWith({
  fr: 'tant que ce qui a été rouvert existe ; sans nom dès que la personne est effacée',
  en: 'as long as what was reopened exists; without a name as soon as the person is erased',
})
const withPage = keptWith({
  fr: 'tant que la page existe et s’écrit, deux ans au plus pour une version remplacée ; sans nom dès que la personne est effacée',
  en: 'as long as the page exists and is written, two years at most for a version that was replaced; without a name as soon as the person is erased',
})
const life = { fr: 'tant que ce site existe', en: 'as long as this site exists' }

/** Classes and retention of the platform's own columns. */
export const platformColumns: ColumnRegister = {
  audit_lines: table(
    [internal(chain), 'position at act subject is_public detail previous_hash hash'],
    [internal(alsoKept(chain, unnamed)), 'actor_id'],
  ),
  submissions: table([internal(day), 'key at location cookies undoable_act']),
  outbox_mails: peopleTable(
    reachedAt('recipient', {
      untold: {
        'body_text body_html body_ical attached_text attached_bytes unsubscribe_href':
          'it is in the mailbox, with links that open something; the envelope is told',
        subject:
          'told where the mailbox is of one person: at an address that somebody else typed too, it may speak of the other',
      },
      stays: {
        'recipient subject body_text body_html body_ical attached_text attached_bytes unsubscribe_href':
          'what waits to leave to a mailbox that somebody else claims may be theirs: it leaves, without the name of the one who goes',
      },
    }),
    [
      internal(mail),
      'id at ical_method attached_name state tries last_problem sent_at erase_at',
      'not_before undoable_act pictures',
    ],
    [
      personal(mail),
      'recipient subject body_text body_html body_ical attached_text attached_bytes',
      'unsubscribe_href',
    ],
  ),
  undoable_acts: table(
    [internal(day), 'id person_id act thing subject is_public held_jobs at until undone_at'],
    [
      internal({
        fr: 'huit minutes au plus : ce qu’il faut pour revenir sur l’acte ; de plusieurs lignes, leur nom',
        en: 'eight minutes at most: what is needed to undo the act; of several rows, their names',
      }),
      'before',
    ],
    [
      internal({
        fr: 'huit minutes au plus : une empreinte',
        en: 'eight minutes at most: a fingerprint',
      }),
      'after',
    ],
  ),
  rate_limits: table(
    [
      internal({
        fr: 'deux heures au plus ; empreinte salée d’adresse, jamais pour un bulletin, ou empreinte d’une lettre par la clé de son tirage',
        en: 'two hours at most; salted fingerprint of an address, never for a ballot, or fingerprint of a letter by the key of its draw',
      }),
      'key',
    ],
    [internal({ fr: 'deux heures au plus', en: 'two hours at most' }), 'points expire'],
  ),
  rate_salts: table([internal({ fr: 'une heure', en: 'one hour' }), 'hour salt']),
  saved_views: peopleTable(
    ownedBy('owner_id', {
      stays: {
        'name query':
          'a view that the team shares is the team’s: it loses its author; forgetInViews takes away those that look for somebody',
      },
    }),
    [internal(whileKept), 'id list is_shared created_at owner_id'],
    [personal(whileKept), 'name query'],
  ),
  reopenings: peopleTable(
    ownedBy('by_id', {
      stays: {
        reason: 'why a thing that was closed goes on is read beside it; it stays, by nobody',
      },
    }),
    [internal(withThing), 'id subject at by_id'],
    [personal(withThing), 'reason'],
  ),
  text_versions: peopleTable(
    ownedBy('by_id', {
      stays: {
        kept: 'what was written is of its page, which others write too; it stays, by nobody',
      },
    }),
    [internal(withPage), 'id subject number at by_id'],
    [personal(withPage), 'kept'],
  ),
  // Identifiers and fingerprints: what a copy was made from is read as long as both are there.
  copies: table([internal(life), 'subject source copied_at marks']),
  instance_settings: table([internal(life), 'name value changed_at']),
  migrations: table([internal(life), 'name sha256 applied_at']),
  files: peopleTable(
    ownedBy('uploaded_by', {
      stays: {
        name: 'forgetInFileNames takes names of people out of it; the document stays with what holds it',
      },
    }),
    [
      internal(
        keptWith({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
      ),
      'id size',
    ],
    [
      personal(
        keptWith({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
      ),
      'name',
    ],
    [
      internal(
        keptWith({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
      ),
      'media_type sha256 public created_at uploaded_by',
    ],
  ),
}
