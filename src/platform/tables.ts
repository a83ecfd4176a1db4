import type { Selectable } from 'kysely'
import {
  type ColumnRegister,
  ownedBy,
  peopleTable,
  reachedAt,
  table,
} from '#kit/column-register.ts'
import { alsoKept, type Kept, unnamed } from '#kit/kept.ts'
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
const mail = {
  fr: 'trente jours, ou moins si le message le demande',
  en: 'thirty days, or less if the message asks for it',
}
const day = { fr: 'un jour', en: 'one day' }
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
        'subject body_text body_html body_ical attached_text attached_bytes unsubscribe_href':
          'the person received it',
      },
    }),
    [
      internal(mail),
      'id at ical_method attached_name state tries last_problem sent_at erase_at',
      'not_before undoable_act',
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
        fr: 'huit minutes au plus : ce qu’il faut pour revenir sur l’acte, sans nom',
        en: 'eight minutes at most: what is needed to undo the act, without a name',
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
  instance_settings: table([internal(life), 'name value changed_at']),
  migrations: table([internal(life), 'name sha256 applied_at']),
  files: peopleTable(
    ownedBy('uploaded_by', {
      untold: { name: 'told where the document is' },
      stays: {
        name: 'forgetInFileNames takes names of people out of it; the document stays with what holds it',
      },
    }),
    [
      internal({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
      'id size',
    ],
    [
      personal({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
      'name',
    ],
    [
      internal({
        fr: 'avec le document qui l’utilise',
        en: 'with the document that uses it',
      }),
      'media_type sha256 public created_at uploaded_by',
    ],
  ),
}
