import { type ColumnRegister, ofNobody, ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { keptFor, keptUntilAnnounced } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = { fr: 'avec l’enquête, qui reste', en: 'with the survey, which stays' }
const inside = { class: 'internal', kept } as const
const shown = { class: 'public', kept } as const
const announced = keptUntilAnnounced('src/modules/surveys/routes/erasure.test.ts', {
  fr: 'jusqu’au jour annoncé avant la première question ; une réponse commencée et pas envoyée, trente jours au plus, un jour à une borne',
  en: 'until the day announced before the first question; an answer begun and not sent, thirty days at most, one day at a kiosk',
})
const letters = keptFor([{ lasts: { months: 1 }, from: 'surveys.closes_on' }], (time) => ({
  fr: `${time.fr} après le dernier jour de l’enquête`,
  en: `${time.en} after the last day of the survey`,
}))

const withKit = keptFor([{ lasts: { months: 1 }, from: 'survey_kits.ends_at' }], (time) => ({
  fr: `${time.fr} après la fin du lien`,
  en: `${time.en} after the end of the link`,
}))

/** Every column of this room, its class and how long it is kept; of a person, `peopleTable` says whose they are. */
export const columns: ColumnRegister = {
  surveys: table(
    [inside, 'phase_id experiment_id hidden created_at changed_at quasi_identifiers'],
    [
      shown,
      'id slug title purpose controller contact notice keep_months access kiosk closes_on planned',
      'questionnaire fingerprint translations state opened_at closed_at results published_at follows_id wave',
      'protocol_version',
    ],
  ),
  survey_events: table([inside, 'id survey_id'], [shown, 'at act reason']),
  survey_codes: peopleTable(
    ofNobody('a code says no name, no list says whose it is, and none says whether it served'),
    [inside, 'id survey_id number'],
    [{ class: 'secret', kept: announced, what: secrets.codeFingerprint }, 'code_hash'],
  ),
  survey_recipients: peopleTable(
    ownedBy('person_id'),
    [inside, 'survey_id written'],
    [{ class: 'internal', kept: letters }, 'id'],
    [{ class: 'personal', kept: letters }, 'person_id name address'],
  ),
  survey_panel_letters: peopleTable(
    ofNobody(
      'what a random number makes of itself: the list of the draw alone leads back to somebody',
    ),
    [inside, 'survey_id'],
    [{ class: 'personal', kept: letters }, 'mark'],
  ),
  survey_answers: peopleTable(
    ofNobody('no account leads to an answer: only the code does, which its person holds'),
    [inside, 'survey_id state medium'],
    [{ class: 'internal', kept: announced }, 'id seed language saved_on sent_on'],
    [{ class: 'sensitive', kept: announced }, 'fields answers'],
    [{ class: 'secret', kept: announced, what: secrets.codeFingerprint }, 'code_hash'],
  ),
  survey_populations: table([inside, 'survey_id'], [shown, 'question reference categories']),
  survey_weightings: table([inside, 'survey_id'], [shown, 'rule outcome shares made_at']),
  survey_crosses: table([inside, 'survey_id rows columns']),
  survey_themes: table([inside, 'id survey_id question place holds'], [shown, 'name']),
  survey_codings: peopleTable(
    ownedBy('coder'),
    [{ class: 'internal', kept: announced }, 'id survey_id question rank coder'],
    [{ class: 'internal', kept: announced }, 'begun_at finished_at book'],
  ),
  // What somebody wrote of is what they think: it goes with their answer.
  survey_coded_answers: peopleTable(
    ofNobody('no account leads to an answer: only the code does, which its person holds'),
    [{ class: 'internal', kept: announced }, 'coding_id answer_id'],
    [{ class: 'sensitive', kept: announced }, 'themes'],
  ),
  survey_settled_answers: peopleTable(
    ownedBy('settled_by', {
      untold: { themes: 'what was said of somebody else’s text' },
      stays: { themes: 'of the one who answered: it goes with their answer' },
    }),
    [{ class: 'internal', kept: announced }, 'answer_id question settled_by settled_at'],
    [{ class: 'sensitive', kept: announced }, 'themes'],
  ),
  // What somebody joined: it goes with their answer, and its name is the house’s.
  survey_files: peopleTable(
    ofNobody('no account leads to an answer: only the code does, which its person holds'),
    [{ class: 'internal', kept: announced }, 'id answer_id question name media_type size'],
    [{ class: 'sensitive', kept: announced }, 'sealed'],
  ),
  survey_file_keys: peopleTable(
    ofNobody('the key of files, which is the house’s own'),
    [inside, 'survey_id'],
    [{ class: 'secret', what: secrets.houseKey, kept: announced }, 'key_file'],
  ),
  survey_attempts: table([inside, 'survey_id medium outcome count']),
  survey_kits: peopleTable(
    ownedBy('created_by'),
    [{ class: 'internal', kept: withKit }, 'id survey_id created_at ends_at closed_at created_by'],
    [{ class: 'personal', kept: withKit }, 'for_whom'],
    [{ class: 'secret', kept: withKit, what: secrets.sharedLink }, 'token_hash'],
  ),
  survey_kit_doors: table([{ class: 'internal', kept: withKit }, 'kit_id mark']),
}
