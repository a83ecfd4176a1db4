import { optionWords } from '#kit/forms/asked-fields.ts'
import { agreementTexts } from '../../agreement/nouns.ts'
import { budgetTexts } from '../../budget/nouns.ts'
import { type EligibilityCriterion, eligibilityCriteria } from '../../eligibility.ts'
import type { RequirementKey } from '../../gate.ts'
import { requirementTexts, stagesTexts } from '../../gates/nouns.ts'
import { riskForm } from '../../risks/nouns.ts'
import { type Station, stations } from '../../stage.ts'
import { teamTexts } from '../../team/nouns.ts'
import { stageTexts } from '../../texts/stage.ts'
import { personIn, type ReadActs } from './act-reader.ts'

const said = {
  agreement: agreementTexts.fr,
  budget: budgetTexts.fr,
  page: stagesTexts.fr,
  stage: stageTexts.fr,
  team: teamTexts.fr,
} as const

const riskStates = optionWords(riskForm.fields.state, 'fr')

const requirements = Object.fromEntries(
  Object.entries(requirementTexts.fr).map(([key, { title }]) => [key, title]),
) as Readonly<Record<RequirementKey, string>>

const criteria = Object.fromEntries(
  eligibilityCriteria.map((key) => [key, requirements[`eligibility-${key}`]]),
) as Readonly<Record<EligibilityCriterion, string>>

/** From the idea to the agreement, and what accompanies an experiment all along. */
export const preparingActs: ReadActs = {
  'proposition acceptée': () => ({ do: 'accept' }),
  'page publiée': () => ({ do: 'publish' }),
  'réponse à l’appel': (card, { people }) => ({
    do: 'answer-call',
    territory: card.text('territoire', 'saint-aubrac'),
    ...personIn(card, people),
    title: card.orEmpty('fonction'),
    message: card.text('message', 'Nous aimerions essayer.'),
  }),
  reformulation: (card) => ({
    do: 'reword',
    question: card.text('question', 'Que se passe-t-il si… ?'),
    hypothesis: card.orEmpty('hypothèse'),
    summary: card.text('résumé', 'De quoi il s’agit.'),
  }),
  'point du moment': (card) => ({
    do: 'say-now',
    title: card.text('titre', 'Les visites'),
    text: card.text('texte', 'Où l’on en est.'),
  }),
  décision: (card) => ({
    do: 'decide',
    subject: card.pick('sujet', said.page.subjects, said.page.subjects.framing),
    circle: card.text('cercle', 'Cercle de pilotage du Labo'),
    outcome: card.pick('issue', said.page.outcomes, said.page.outcomes.consented),
    minutes: card.text('compte rendu', 'Aucune objection.'),
    link: card.maybe('lien'),
  }),
  critère: (card) => ({
    do: 'check',
    criterion: card.pick('critère', criteria, criteria.novelty),
    text: card.text('preuve', 'Ce qui le montre.'),
    link: card.maybe('lien'),
  }),
  'critères réunis': (card) =>
    eligibilityCriteria.flatMap((criterion) => {
      const text = card.maybe(criteria[criterion])
      return text === undefined ? [] : { do: 'check' as const, criterion, text, link: undefined }
    }),
  preuve: (card) => ({
    do: 'show',
    requirement: card.pick('exigence', requirements, requirements.economics),
    text: card.text('preuve', 'Ce qui le montre.'),
    link: card.maybe('lien'),
  }),
  'exigence levée': (card) => ({
    do: 'waive',
    requirement: card.pick('exigence', requirements, requirements.economics),
    reason: card.text('raison', 'Pourquoi elle n’est pas demandée ici.'),
  }),
  'dates prévues': (card) => ({
    do: 'expect',
    dates: Object.fromEntries(
      stations.flatMap((station: Station) => {
        const day = card.maybeDay(said.stage.stations[station])
        return day === undefined ? [] : [[station, day]]
      }),
    ),
  }),
  'étape franchie': (card) => ({
    do: 'pass',
    from: card.pick('étape', said.stage.stations, said.stage.stations.idea),
  }),
  arrêt: (card) => ({
    do: 'stop',
    reason: card.pick('motif', said.stage.reasons, said.stage.reasons['stop-criterion-met']),
    text: card.text('texte', 'Ce qui s’est passé.'),
  }),
  convention: (card) => ({
    do: 'agree',
    object: card.text('objet', 'Ce qui est convenu.'),
    preamble: card.orEmpty('préambule'),
    startsOn: card.maybeDay('du'),
    endsOn: card.maybeDay('au'),
    amount: card.cents('montant'),
    paymentTerms: card.orEmpty('paiement'),
    deliberationRef: card.orEmpty('délibération'),
    deliberationOn: card.maybeDay('votée'),
    signedOn: card.maybeDay('signée'),
    declarationOn: card.maybeDay('déclarée'),
    declarationPlace: card.orEmpty('lieu'),
    declarationLink: card.maybe('lien'),
    parties: card
      .each('signataire')
      .map(([organisation = '', representative = '', representativeTitle = '']) => ({
        organisation,
        representative,
        representativeTitle,
      })),
  }),
  engagement: (card) => ({
    do: 'promise',
    party: card.text('qui', 'Le Labo'),
    text: card.text('texte', 'Ce qui est promis.'),
    dueOn: card.maybeDay('échéance'),
  }),
  'suite d’un engagement': (card) => ({
    do: 'keep-promise',
    text: card.text('engagement', 'Ce qui était promis.'),
    state: card.pick('état', said.agreement.states, said.agreement.states.kept),
    note: card.orEmpty('note'),
  }),
  équipe: (card, { people }) => ({
    do: 'join',
    ...personIn(card, people),
    role: card.pick('rôle', said.team.roles, said.team.roles.officer),
    organisation: card.text('organisation', 'Le Labo'),
    title: card.orEmpty('fonction'),
    shown: true,
    endsOn: undefined,
  }),
  budget: (card) => ({
    do: 'budget',
    nature: card.pick('nature', said.budget.natures, said.budget.natures.travel),
    label: card.text('ligne', 'Déplacements du Labo'),
    planned: card.cents('prévu'),
    actual: card.cents('dépensé'),
    plannedDays: tenths(card.maybeNumber('jours prévus')),
    actualDays: tenths(card.maybeNumber('jours passés')),
    inKind: card.isSaid('sans argent'),
    note: card.orEmpty('note'),
  }),
  risque: (card) => ({
    do: 'risk',
    text: card.text('risque', 'Ce qui peut arriver.'),
    likelihood: card.number('probable', '2'),
    severity: card.number('grave', '2'),
    mitigation: card.orEmpty('parade'),
    owner: card.orEmpty('qui veille'),
    state: card.pick('état', riskStates, riskStates.watched),
  }),
  'critère d’arrêt': (card) => ({
    do: 'stop-when',
    text: card.text('critère', 'Moins de vingt inscriptions'),
    checkOn: card.maybeDay('à vérifier'),
  }),
  'critère d’arrêt vérifié': (card) => ({
    do: 'check-stop',
    text: card.text('critère', 'Moins de vingt inscriptions'),
    state: card.pick('constat', { met: 'atteint', 'not-met': 'non atteint' }, 'atteint'),
    note: card.orEmpty('note'),
  }),
}

const tenths = (days: number | undefined) =>
  days === undefined ? undefined : Math.round(days * 10)
