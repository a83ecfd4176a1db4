import { defineTexts } from '#kit/texts.ts'

/** Steps of both kinds of decision, and ways out. */
export const stepTexts = defineTexts(
  {
    prepared: 'En préparation',
    presentation: 'Présentation',
    clarification: 'Clarification',
    reactions: 'Ressentis',
    amendment: 'Amendement',
    consent: 'Tour de consentement',
    criteria: 'Critères',
    nomination: 'Bulletins',
    reasons: 'Dépouillement et raisons',
    change: 'Report de voix',
    proposal: 'Proposition d’un nom',
    round: 'Tour de consentement',
    acceptance: 'Acceptation',
    closed: 'Terminée',
    adopted: 'Adoptée',
    elected: 'Élection faite',
    withdrawn: 'Retirée',
    postponed: 'Reportée',
    escalated: 'Portée au cercle plus large',
  },
  {
    prepared: 'Being prepared',
    presentation: 'Presentation',
    clarification: 'Clarification',
    reactions: 'Reactions',
    amendment: 'Amendment',
    consent: 'Consent round',
    criteria: 'Criteria',
    nomination: 'Papers',
    reasons: 'Count and reasons',
    change: 'Change of voices',
    proposal: 'Proposal of a name',
    round: 'Consent round',
    acceptance: 'Acceptance',
    closed: 'Over',
    adopted: 'Adopted',
    elected: 'Elected',
    withdrawn: 'Withdrawn',
    postponed: 'Postponed',
    escalated: 'Carried to the wider circle',
  },
)

/** What one does at each step. */
export const stepHelpTexts = defineTexts(
  {
    prepared: 'La personne qui facilite coche les présent·es et ouvre.',
    preparedDays:
      'La personne qui facilite ouvre. Chaque personne du cercle répond ensuite quand elle peut, avant la date dite.',
    presentation: 'La proposition est lue à voix haute. Le cercle écoute.',
    clarification:
      'Des questions pour comprendre, et rien d’autre. La personne qui porte la proposition répond.',
    reactions:
      'Chacun·e dit une fois sa réaction à la proposition. La personne qui la porte écoute.',
    amendment: 'La personne qui porte la proposition la garde, la précise, la change ou la retire.',
    consent:
      'Avez-vous une objection à ce texte ? Une objection est une raison qui empêche le cercle d’avancer, pas une préférence.',
    criteria: 'Le cercle dit les qualités utiles au rôle. Elles peuvent se contredire.',
    nomination: 'Chacun·e écrit un nom. Personne ne lit les bulletins avant leur ouverture.',
    reasons: 'Les bulletins sont ouverts ensemble. Chacun·e dit pourquoi ce nom.',
    change:
      'Après avoir entendu les raisons, chacun·e peut reporter sa voix sur une personne déjà citée.',
    proposal:
      'La personne qui facilite propose un nom parmi les personnes citées, en pesant les raisons.',
    round: 'Avez-vous une objection ? La personne proposée parle en dernier.',
    acceptance: 'La personne proposée accepte ou décline. Accepter écrit le mandat.',
    closed: '',
  },
  {
    prepared: 'The facilitator ticks those present and opens.',
    preparedDays:
      'The facilitator opens. Everybody in the circle then answers when they can, before the day that is said.',
    presentation: 'The proposal is read aloud. People listen.',
    clarification:
      'Questions to understand, and nothing else. Whoever carries the proposal answers.',
    reactions: 'Each says once what the proposal does to them. Whoever carries it listens.',
    amendment: 'Whoever carries the proposal keeps, clarifies, changes or withdraws it.',
    consent:
      'Do you object to this text? An objection is a reason that keeps the circle from going on, not a preference.',
    criteria: 'The circle names the qualities that serve the role. They may contradict each other.',
    nomination: 'Each writes a name. Nobody reads the papers before they are opened.',
    reasons: 'The papers are opened together. Each says why this name.',
    change: 'Having heard the reasons, one may move one’s voice to a person already named.',
    proposal: 'The facilitator proposes a name among those named, weighing the reasons.',
    round: 'Do you object? The person proposed speaks last.',
    acceptance: 'The person proposed accepts or declines. Accepting writes the mandate.',
    closed: '',
  },
)

export const objectionStateTexts = defineTexts(
  {
    raised: 'À examiner',
    valid: 'Valide, à lever',
    answered: 'Un texte y répond',
    lifted: 'Levée',
    'not-valid': 'Non valide',
    dropped: 'Retirée',
    replaced: 'Remplacée',
    moot: 'Sans objet',
  },
  {
    raised: 'To examine',
    valid: 'Valid, to lift',
    answered: 'A wording answers it',
    lifted: 'Lifted',
    'not-valid': 'Not valid',
    dropped: 'Dropped',
    replaced: 'Replaced',
    moot: 'Without object',
  },
)
