import { say } from '#kit/form.ts'
import { askedForm, choice, type GivenBy, longText, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import {
  type CriterionStanding,
  checkProblem,
  type EligibilityCriterion,
  type EligibilityState,
  eligibilityCriteria,
  eligibilityStates,
} from '../eligibility.ts'
import { optionalLink } from '../fields.ts'
import { criteriaTexts } from './texts/criteria.ts'
import { requirementTexts } from './texts/gate.ts'
import { stagesTexts } from './texts/stages-page.ts'

const { fr, en } = criteriaTexts

const form = askedForm({
  criterion: choice({
    label: { fr: fr.criterion, en: en.criterion },
    options: eligibilityCriteria.map((value) => ({
      value,
      label: {
        fr: requirementTexts.fr[`eligibility-${value}`].title,
        en: requirementTexts.en[`eligibility-${value}`].title,
      },
    })),
  }),
  state: choice({
    label: { fr: fr.state, en: en.state },
    options: eligibilityStates.map((value) => ({
      value,
      label: { fr: fr.states[value], en: en.states[value] },
    })),
  }),
  text: longText({
    label: { fr: fr.text, en: en.text },
    hint: { fr: fr.textHint, en: en.textHint },
    most: 2000,
    rows: 2,
  }),
  link: {
    ...text({
      label: { fr: stagesTexts.fr.evidenceLink, en: stagesTexts.en.evidenceLink },
      most: 500,
    }),
    shape: optionalLink,
  },
})

export type CriterionForm = GivenBy<typeof form>

/** The seven criteria on one page: always the same lines, what is written there is where each stands. */
export const criteriaGrid: Grid<CriterionForm> = {
  name: 'criteria',
  form: {
    ...form,
    shape: form.shape.superRefine((input, issues) => {
      if (!checkProblem(input.state, input.text)) return
      const words = say(fr.textMissing, en.textMissing)
      issues.addIssue({ code: 'custom', path: ['text'], ...words })
    }),
  },
  row: { fr: fr.criterion, en: en.criterion },
  titles: {
    criterion: ['critere', 'criteres', 'condition', 'intitule'],
    state: ['etat', 'statut', 'avancement', 'ou en est on', 'state', 'status'],
    text: ['preuve', 'preuves', 'commentaire', 'commentaires', 'note', 'remarque', 'detail'],
    link: ['lien', 'url', 'adresse', 'link'],
  },
  words: {
    criterion: {
      ...{ adhesion: 'membership', manifeste: 'membership', nouveaute: 'novelty' },
      ...{ moyens: 'means', soutien: 'sponsorship', portage: 'sponsorship' },
      ...{ posture: 'posture', ouverture: 'openness', communs: 'openness' },
      ...{ convention: 'agreement' },
    } satisfies Record<string, EligibilityCriterion>,
    state: {
      ...{ ok: 'met', oui: 'met', fait: 'met', reunie: 'met', yes: 'met', done: 'met' },
      ...{ non: 'not-met', no: 'not-met', 'non reunie': 'not-met' },
      ...{ 'a faire': 'unknown', 'a verifier': 'unknown', commence: 'in-progress' },
    } satisfies Record<string, EligibilityState>,
  },
  key: ['criterion'],
  most: eligibilityCriteria.length,
  fixed: 'criterion',
}

export function criteriaRows(criteria: readonly CriterionStanding[]): readonly StandingRow[] {
  return criteria.map(({ criterion, state, latest }) =>
    standingRow(criteriaGrid, {
      ...{ id: criterion, criterion, state },
      text: latest?.text ?? '',
      link: latest?.link,
    }),
  )
}
