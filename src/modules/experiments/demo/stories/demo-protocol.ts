import type { ProtocolContent } from '../../template/nouns.ts'

/** What the protocols of the invented stories say alike; each says the rest in its own words. */
const usual: ProtocolContent = {
  licence: { answer: 'CC-BY-4.0' },
  tailoring: {
    answer:
      'Les lieux, les horaires et l’ordre des séances peuvent changer. La question, le nombre de personnes et les critères d’arrêt ne bougent pas sans avenant.',
  },
  inclusion: {
    answer:
      'Garde d’enfants sur place, transport à la demande, salles accessibles en fauteuil, textes relus à voix haute. Nous ne pourrons pas traduire dans toutes les langues parlées ici.',
  },
  fidelity: {
    answer:
      'Un déroulé annoté à chaque séance, une feuille d’émargement, et une personne extérieure présente une fois sur deux.',
  },
  'existing-data': { answer: 'none' },
  collection: {
    answer:
      'Feuilles d’émargement et bulletins sur papier, recopiés le soir même par deux personnes. Quelques entretiens, avec l’accord écrit de chacun·e.',
  },
  'stopping-rule': {
    answer: 'Le recueil s’arrête le dernier jour de la dernière phase, quel que soit le résultat.',
  },
  'missing-data': {
    answer:
      'Une réponse incomplète compte pour ce qu’elle dit. Un doublon est écarté, et le nombre d’écartés est publié.',
  },
  analysis: {
    answer:
      'Un comptage par critère, relu par deux personnes. Les entretiens sont lus avec une grille publiée d’avance.',
  },
  'evaluation-forms': { answer: ['self', 'participatory'] },
  'evaluation-plan': {
    answer:
      'L’équipe à la fin de chaque phase ; les participant·es pendant une dernière séance d’une heure.',
  },
  documentation: {
    answer: 'Journal de bord chaque semaine, photos avec accord écrit, fiche finale.',
  },
  governance: {
    answer:
      'Un comité de quatre personnes, chaque mois, par consentement : le territoire, le Labo, la recherche, une personne qui participe.',
  },
  roles: {
    answer: [
      {
        id: 'facilitate',
        task: 'Animer les séances',
        does: 'Chargé·e d’expé',
        answers: 'Responsable du Labo',
        consulted: 'Référent·e du territoire',
        informed: 'Participant·es',
      },
      {
        id: 'answer',
        task: 'Répondre aux propositions',
        does: 'Services du territoire',
        answers: 'Élu·e référent·e',
      },
    ],
  },
  risks: {
    answer: [
      {
        id: 'few',
        risk: 'Trop peu de monde',
        likelihood: 'medium',
        effect: 'On ne peut rien dire du résultat',
        response: 'Une relance à domicile, puis le critère d’arrêt.',
      },
      {
        id: 'promise',
        risk: 'Une promesse que le territoire ne tient pas',
        likelihood: 'medium',
        effect: 'Les personnes se sentent trahies',
        response: 'N’annoncer que ce que le conseil a voté.',
      },
    ],
  },
  'red-lines': {
    answer: [
      'Personne n’est recontacté sans l’avoir accepté',
      'Aucun résultat n’est gardé secret parce qu’il déplaît',
    ],
  },
  ethics: {
    answer:
      'Accord écrit pour l’image et les paroles. Chacun·e peut partir sans se justifier, et reprendre ses paroles jusqu’à la publication.',
  },
  'personal-data': {
    answer:
      'Nom et moyen de joindre la personne, rangés à part ; présence aux séances. Mission d’intérêt public. Effacés douze mois après.',
  },
  minors: { without: 'L’âge minimal est dix-huit ans, dit sur chaque invitation.' },
  'expected-benefits': {
    answer:
      'Une méthode décrite assez précisément pour qu’un autre territoire la refasse ou l’évite.',
  },
  'expected-limits': {
    answer: 'Un seul lieu, peu de monde, des personnes qui ont accepté de venir.',
  },
}

/** The whole protocol of a story: what it says of itself, over what all of them say. */
export function protocolWith(own: ProtocolContent): ProtocolContent {
  return { ...usual, ...own }
}

/** One instrument of sessions, as a protocol sets it. */
export function sessions(
  id: string,
  settings: {
    readonly format: 'workshop' | 'assembly' | 'meeting'
    readonly sessions: number
    readonly participants: number
    readonly minutes: number
    readonly place: string
  },
) {
  return { id, kind: 'sessions', settings }
}
