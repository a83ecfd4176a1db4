import { phaseIn, type ReadActs, sessionIn } from './act-reader.ts'

/** The protocol: written section by section, adopted, frozen, amended; then phases, and the sessions that they open. */
export const runningActs: ReadActs = {
  'protocole commencé': () => ({ do: 'begin-protocol' }),
  'protocole écrit': (_card, { protocol }) => ({ do: 'write-protocol', answers: protocol }),
  'liste de vérification': (card) => ({
    do: 'attach-checklist',
    name: card.text('liste', 'local-convention'),
  }),
  remarque: (card) => ({
    do: 'comment',
    section: card.text('partie', 'decision-rule'),
    text: card.text('texte', 'Et si… ?'),
  }),
  'remarques closes': () => ({ do: 'settle-comments' }),
  'protocole adopté': (card) => {
    const link = card.maybe('lien')
    return {
      do: 'adopt-protocol',
      circle: card.text('cercle', 'Comité de l’expérimentation'),
      minutes: card.text('compte rendu', 'Adopté sans objection.'),
      ...(link === undefined ? {} : { link }),
    }
  },
  'protocole figé': () => ({ do: 'freeze' }),
  avenant: (card, { amended }) => ({
    do: 'amend',
    reason: card.text('raison', 'Ce qui oblige à changer.'),
    answers: amended,
  }),
  'phase ouverte': (card) => ({ do: 'open-phase', phase: phaseIn(card) }),
  'phase close': (card) => {
    const reason = card.maybe('raison')
    return { do: 'close-phase', phase: phaseIn(card), ...(reason ? { reason } : {}) }
  },
  'phase annulée': (card) => ({
    do: 'cancel-phase',
    phase: phaseIn(card),
    reason: card.text('raison', 'Pourquoi elle n’aura pas lieu.'),
  }),
  'jalon atteint': (card) => ({
    do: 'reach',
    phase: phaseIn(card),
    milestone: card.text('jalon', 'vote'),
    day: card.day('jour', 'J-30'),
  }),
  inscriptions: (card) => ({
    do: 'enrol',
    phase: phaseIn(card),
    names: namesIn(card.several('noms')),
  }),
  'séance prévue': (card) => ({
    do: 'plan-session',
    ...sessionIn(card),
    title: card.text('titre', 'Réunion d’information'),
    onDay: card.day('jour', 'J+6'),
    startsAt: card.time('heure', '18 h 30'),
    minutes: card.number('minutes', '90'),
    place: card.orEmpty('lieu'),
  }),
  déroulé: (card) => ({
    do: 'run-sheet',
    ...sessionIn(card),
    lines: card
      .each('moment')
      .map(
        ([minutes = '', title = '', aim = '']) =>
          [card.count('moment', minutes), title, aim] as const,
      ),
  }),
  'séance tenue': (card) => ({
    do: 'hold',
    ...sessionIn(card),
    minutes: card.number('minutes', '90'),
    uncounted: card.maybeNumber('sans nom') ?? 0,
    screen: card.several('à l’écran').map((number) => card.count('à l’écran', number)),
    paper: card.orEmpty('sur papier'),
    summary: card.text('résumé', 'Ce qui s’est dit.'),
  }),
  'séance annulée': (card) => ({
    do: 'cancel-session',
    ...sessionIn(card),
    reason: card.text('raison', 'Pourquoi elle n’a pas eu lieu.'),
  }),
}

/** « Aïcha A. ; Bruno H. », or « 15 fois : Membre du panel » when nobody is named. */
function namesIn(parts: readonly string[]): readonly string[] {
  const [first = ''] = parts
  const count = /^\d{1,3}(?= fois)/.exec(first)?.[0]
  if (count === undefined) return parts
  const name = first.slice(first.indexOf(':') + 1).trim()
  return Array.from({ length: Number(count) }, () => name)
}
