import type { Day } from '#kit/dates.ts'
import {
  consents,
  joins,
  lab,
  line,
  logs,
  meets,
  meetsAll,
  participants,
  signs,
} from './demo-acts.ts'
import { protocolWith, sessions } from './demo-protocol.ts'
import { type DemoPeople, daysFrom, type Story } from './story.ts'

const town = 'Commune de Valbrenne'
const tooFew = 'Moins de quinze lettres en trois mois'

/** Stopped on a criterion written beforehand, and published like the others. */
export function letterStory(today: Day, { odile, ilyes }: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-610),
      territory: 'valbrenne',
      open: true,
      words: {
        title: 'Interpellation par lettre',
        question:
          'Une lettre de cinquante personnes suffit-elle à faire venir un sujet au conseil ?',
        hypothesis:
          'Un droit simple, sans formulaire ni écran, sera utilisé par des personnes qui n’écrivent jamais à la mairie.',
        summary:
          'La commune veut ouvrir l’ordre du jour du conseil. Une lettre signée de cinquante personnes y met un sujet.',
        challenges: ['restore_trust', 'empowerment'],
      },
    },
    steps: [
      consents(
        d(-590),
        'L’essai est petit et clair, et la commune peut revenir en arrière. Le critère d’arrêt est écrit avant de commencer.',
      ),
      { on: d(-588), do: 'pass', from: 'idea' },
      joins(d(-585), odile, 'elected-official', { organisation: town, title: 'Maire' }),
      joins(d(-585), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
      ...meetsAll(d(-575)),
      line(d(-574), 'communication', 'Affiches et boîte aux lettres', { planned: 340 }),
      line(d(-574), 'staff', 'Temps du Labo', { planned: 600, days: [2, undefined] }),
      line(d(-574), 'territory', 'Participation de la commune', { planned: 940 }),
      { on: d(-570), do: 'pass', from: 'framing' },
      signs(
        { votedOn: d(-555), signedOn: d(-550), startsOn: d(-548), endsOn: d(-300) },
        {
          object: 'Mettre à l’ordre du jour tout sujet porté par cinquante signatures.',
          territory: town,
          by: 'Odile Serre',
          title: 'Maire',
          deliberation: 'n° 12',
          place: 'Mairie de Valbrenne',
          amount: 940,
        },
      ),
      { on: d(-548), do: 'pass', from: 'agreement' },
      { on: d(-545), do: 'write-protocol', answers: letterProtocol(d) },
      { on: d(-530), do: 'stop-when', text: tooFew, checkOn: d(-400) },
      {
        on: d(-520),
        do: 'adopt-protocol',
        circle: 'Comité de l’expérimentation',
        minutes: 'Adopté sans objection.',
      },
      { on: d(-515), do: 'freeze' },
      { on: d(-510), do: 'pass', from: 'protocol' },
      { on: d(-505), do: 'open-phase', phase: 'letters' },
      { on: d(-471), do: 'enrol', phase: 'letters', names: participants(6) },
      ...meets(
        {
          on: d(-470),
          phase: 'letters',
          session: 1,
          title: 'Une lettre au conseil',
          startsAt: '19:00',
          minutes: 30,
          place: 'Mairie',
        },
        {
          minutes: 45,
          uncounted: 12,
          paper: '1-6',
          summary:
            'La seule lettre de l’année : l’éclairage du terrain de boules. Débattue, adoptée.',
        },
      ),
      logs(
        d(-450),
        'Deux mois, deux lettres, dont une avec trente et une signatures seulement. On continue, on demande pourquoi.',
      ),
      logs(
        d(-405),
        'Au marché, dix personnes sur douze disent la même chose : « si c’est pour parler au conseil, je préfère attraper la maire ».',
      ),
      {
        on: d(-400),
        do: 'check-stop',
        text: tooFew,
        state: 'met',
        note: 'Quatre lettres en trois mois, dont une seule recevable.',
      },
      line(d(-399), 'communication', 'Affiches et boîte aux lettres', {
        planned: 340,
        actual: 340,
      }),
      line(d(-399), 'staff', 'Temps du Labo', { planned: 600, actual: 600, days: [2, 3] }),
      line(d(-399), 'other-cost', 'Deuxième tirage d’affiches', { planned: 60, actual: 60 }),
      line(d(-399), 'territory', 'Participation de la commune', { planned: 940, actual: 940 }),
      {
        on: d(-398),
        do: 'close-phase',
        phase: 'letters',
        reason: 'Sans lettre à débattre, les deux autres conseils n’ont pas eu lieu.',
      },
      {
        on: d(-396),
        do: 'stop',
        reason: 'too-few-participants',
        text: 'Quatre lettres en trois mois, une seule recevable : le critère d’arrêt écrit d’avance est atteint. Les habitant·es d’ici préfèrent parler plutôt qu’écrire.',
      },
      {
        on: d(-380),
        do: 'ask',
        question: 'Le droit a-t-il servi à d’autres que d’habitude ?',
        criterion: 'La moitié des signataires n’avait jamais écrit à la mairie',
        indicator: 'Réponses au marché',
        source: 'Douze entretiens',
        planned: '',
        finding: 'Non : les signataires de la lettre recevable venaient déjà au conseil.',
      },
      {
        on: d(-370),
        do: 'evaluate',
        form: 'self',
        author: 'Labo et commune de Valbrenne',
        summary:
          'Une boîte aux lettres de plus ne fait pas parler les gens. L’essai suivant ira au marché.',
        link: undefined,
      },
      {
        on: d(-360),
        do: 'write-sheet',
        words: {
          title: 'Cinquante signatures, une seule lettre',
          lead: 'Une lettre de cinquante personnes suffit-elle à faire venir un sujet au conseil ?',
          result: 'Quatre lettres en trois mois, une seule recevable, débattue et adoptée.',
          redo: 'Ne pas le refaire ainsi : aller d’abord chercher les gens là où ils parlent déjà.',
          vigilance: 'Un droit que personne n’utilise laisse croire que personne n’a rien à dire.',
          participants: '4 lettres, 3 mois',
          themes: 'institutions',
          methods: 'interpellation',
          evidenceLevel: 3,
          evidenceReason: 'Le seuil d’arrêt et le nombre de lettres étaient prévus et comptés.',
        },
      },
      { on: d(-355), do: 'publish-sheet' },
    ],
  }
}

function letterProtocol(d: (count: number) => Day) {
  return protocolWith({
    authors: { answer: [town, lab] },
    context: {
      answer:
        'Le conseil ne parle que de ce que la mairie y inscrit. Depuis deux ans, aucun sujet n’est venu d’habitant·es.',
    },
    novelty: { answer: 'Un seuil très bas, une lettre à la main, une réponse en séance.' },
    objectives: { answer: ['Quinze lettres en trois mois', 'Cinq sujets au conseil'] },
    mandate: { without: 'Personne n’est réuni : le droit est ouvert à qui veut.' },
    'decision-link': {
      answer: 'Un sujet recevable est débattu au conseil suivant et mis au vote.',
    },
    'method-principles': {
      answer:
        '1. Une boîte à la mairie et au marché.\n2. Cinquante signatures, dès seize ans.\n3. Débat en séance, en présence des signataires.',
    },
    audience: { answer: 'Toute personne de seize ans et plus qui vit à Valbrenne.' },
    'participants-planned': { answer: 500 },
    'number-rationale': { answer: 'Dix lettres de cinquante personnes.' },
    representativeness: { without: 'On ne choisit pas qui écrit.' },
    recruitment: { answer: 'Affiches, bulletin municipal, une permanence au marché.' },
    phases: {
      answer: [
        {
          id: 'letters',
          title: 'Recevoir et débattre',
          purpose: 'Trois mois pour écrire, un conseil par mois pour répondre.',
          startsOn: d(-505),
          endsOn: d(-398),
          milestones: [],
          dependsOn: [],
          instruments: [
            sessions('councils', {
              format: 'meeting',
              sessions: 3,
              participants: 20,
              minutes: 30,
              place: 'Mairie',
            }),
          ],
        },
        {
          id: 'second',
          title: 'Deuxième trimestre',
          purpose: 'Si le premier a servi.',
          startsOn: d(-390),
          endsOn: d(-300),
          milestones: [],
          dependsOn: ['letters'],
          instruments: [],
        },
      ],
    },
    comparison: { answer: 'Le nombre de sujets venus d’habitant·es, avant et après.' },
    indicators: {
      answer: [
        {
          id: 'letters',
          name: 'Lettres reçues',
          unit: 'lettres',
          baseline: '0',
          target: '15',
          source: 'Registre de la mairie',
        },
      ],
    },
    'decision-rule': { answer: 'Raison : quinze lettres ou plus. Tort : moins de cinq.' },
    minors: { answer: 'Dès seize ans ; seul le nom et la signature sont demandés.' },
    budget: {
      answer: [
        {
          id: 'costs',
          label: 'Affiches et temps du Labo',
          side: 'expense',
          amount: 94000,
          days: 2,
        },
        { id: 'income', label: 'Commune', side: 'income', amount: 94000 },
      ],
    },
    'stop-criteria': { answer: [tooFew] },
  })
}
