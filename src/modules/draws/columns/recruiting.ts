import {
  type ColumnRegister,
  ofNobody,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptUntilAnnounced, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const fact = { class: 'internal', kept: { fr: 'avec le tirage', en: 'with the draw' } } as const
const open = { class: 'public', kept: { fr: 'avec le tirage', en: 'with the draw' } } as const
const key = {
  class: 'internal',
  kept: keptWith({
    fr: 'avec le tirage ; un numéro tiré au hasard, sans nom',
    en: 'with the draw; a number drawn at random, without a name',
  }),
} as const
const letter = {
  class: 'personal',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'un mois après le tirage (ou son annulation) pour qui n’a pas répondu, jusqu’à l’effacement annoncé sinon',
    en: 'one month after the draw (or its cancellation) for those who did not answer, until the erasure that was announced otherwise',
  }),
} as const
const call = {
  class: 'personal',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'jusqu’à l’effacement annoncé',
    en: 'until the erasure that was announced',
  }),
} as const
const added = {
  class: 'sensitive',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'jusqu’à l’effacement annoncé, ou avec le nom de qui siège ; jamais après le nom',
    en: 'until the erasure that was announced, or with the name of whoever sits; never after the name',
  }),
} as const
const paper = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 7 }, from: 'draw_paper_entries.first_at' }], (time) => ({
    fr: `jusqu’à l’accord des deux saisies, ${time.fr} au plus`,
    en: `until the two typings agree, ${time.en} at most`,
  })),
} as const
const file = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 7 }, from: 'draw_files.at' }], (time) => ({
    fr: `jusqu’à l’import, ${time.fr} au plus`,
    en: `until the import, ${time.en} at most`,
  })),
} as const
const draft = {
  class: 'sensitive',
  kept: keptFor(
    [
      {
        lasts: { days: 30 },
        until: 'draw_registration_drafts.kept_until',
        when: { 'draw_people.status': 'invited', 'draws.state': 'recruiting' },
      },
    ],
    (time) => ({
      fr: `jusqu’à l’envoi, au non ou au gel du vivier ; ${time.fr} sans y revenir au plus`,
      en: `until it is sent, refused, or the pool is frozen; ${time.en} at most without coming back to it`,
    }),
  ),
} as const
const need = {
  class: 'sensitive',
  kept: keptFor([{ lasts: { months: 12 }, until: 'draw_needs.kept_until' }], (time) => ({
    fr: `${time.fr} après la dernière séance du panel`,
    en: `${time.en} after the last session of the panel`,
  })),
} as const

const attended = {
  class: 'personal',
  kept: keptFor(
    [
      {
        lasts: { months: 12 },
        until: 'draw_identities.kept_until',
        when: { 'draws.state': 'preparing' },
      },
    ],
    (time) => ({
      fr: `avec le nom : ${time.fr} après la dernière séance du panel`,
      en: `with the name: ${time.en} after the last session of the panel`,
    }),
  ),
} as const

/** Sources, waves, letters, answers, calls, summons: each column, its class, how long it is kept. */
export const recruitColumns: ColumnRegister = {
  draw_recruitments: peopleTable(
    ofNobody('the key of a draw'),
    [fact, 'draw_id set_id erase_warned_first erase_warned_last drop_outs responses', 'changed_at'],
    [
      {
        class: 'secret',
        what: secrets.houseKey,
        kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
          fr: 'détruit avec l’effacement annoncé',
          en: 'destroyed at the erasure that was announced',
        }),
      },
      'secret',
    ],
    [
      open,
      'controller contact phone address signed_by signed_as minimum_age',
      'is_open_call may_replace_at_home pool_factor conflicts session_cents',
      'answer_days erase_on erase_first_on erase_postponed_because erased_at record',
      'shared_seed questions',
    ],
  ),
  draw_sources: table(
    [fact, 'id draw_id declared_at created_at'],
    [open, 'kind label provenance usual_response'],
    [key, 'declared_by'],
  ),
  draw_letter_lists: table(
    [fact, 'draw_id file_id list'],
    [open, 'number sha256 round fixed_at dropped_at drawn_at'],
  ),
  draw_waves: table(
    [fact, 'id draw_id source_id strata created_at'],
    [
      open,
      'number size frame_size frame_sha256 seed seed_by_house beacon_round',
      'beacon_signature list_number expected_response confidence codes_sha256',
      'committed_at posted_on reminded_on',
    ],
  ),
  draw_letters: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id'],
    [fact, 'draw_id wave_id number stratum returned_at kept_until'],
    [secret(letter.kept, secrets.letterCode), 'code'],
  ),
  draw_registrations: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id entered_by'],
    [fact, 'draw_id medium notice_version has_conflict asks_again is_minor created_at'],
    [call, 'sits_again_because'],
    [added, 'added_answers'],
  ),
  draw_registration_drafts: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id'],
    [fact, 'draw_id kept_until created_at updated_at'],
    [draft, 'answers'],
  ),
  draw_departures: table(
    [fact, 'id draw_id at kind from_status reason medium'],
    [key, 'person_id'],
  ),
  draw_duplicates: table(
    [key, 'first_id second_id decided_by'],
    [fact, 'draw_id reason decision decided_at'],
  ),
  draw_opt_outs: table([
    {
      class: 'internal',
      kept: {
        fr: 'tant que la personne ne veut plus être sollicitée',
        en: 'as long as the person does not want to be asked again',
      },
    },
    'key_hash at',
  ]),
  draw_opt_out_keys: peopleTable(
    ofNobody('the key of the house'),
    [
      {
        class: 'internal',
        kept: keptWith({ fr: 'tant que ce site existe', en: 'as long as this site exists' }),
      },
      'one_row',
    ],
    [
      {
        class: 'secret',
        what: secrets.houseKey,
        kept: keptWith({ fr: 'tant que ce site existe', en: 'as long as this site exists' }),
      },
      'secret',
    ],
  ),
  draw_calls: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [fact, 'id draw_id at channel outcome'],
    [key, 'person_id caller_id'],
    [call, 'call_back_at note'],
  ),
  draw_call_locks: table([key, 'person_id caller_id'], [fact, 'draw_id locked_until sheet line']),
  draw_losses: table([fact, 'draw_id feature value drawn lost']),
  draw_seat_keys: table(
    [fact, 'draw_id kept_until'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'trois ans après l’effacement du nom ; empreinte à clé',
          en: 'three years after the name is erased; keyed fingerprint',
        },
      },
      'key_hash',
    ],
  ),
  draw_paper_entries: peopleTable(
    sameAs('draw_people', 'person_id = id', {
      untold: {
        'first second': 'the paper that the person sent, typed; told once the two typings agree',
      },
    }),
    [fact, 'id draw_id sheet first_at second_at settled_at'],
    [paper, 'first second'],
    [key, 'first_by second_by person_id'],
  ),
  draw_files: peopleTable(
    ofNobody('a file of people drawn by lot; forgetInImports takes names of people out of it'),
    [
      fact,
      'id draw_id kind file_name encoding sha256 header mapping options total taken',
      'rejected state at finished_at',
    ],
    [file, 'rows rejected_rows'],
    [key, 'by_person_id'],
  ),
  draw_summons: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id participant_id'],
    [fact, 'draw_id sent_at answer_by answered_at answer medium'],
    [secret(key.kept, secrets.ownPage), 'token_hash'],
  ),
  draw_attended_sessions: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id'],
    [attended, 'sessions'],
    [fact, 'noted_at'],
  ),
  draw_needs: peopleTable(
    sameAs('draw_people', 'person_id = id'),
    [key, 'person_id'],
    [
      need,
      'childcare interpreter access travel guardian_name guardian_contact',
      'guardian_agreed_at',
    ],
    [fact, 'kept_until'],
  ),
}
