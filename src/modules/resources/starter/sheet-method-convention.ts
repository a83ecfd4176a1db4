import { points, prose } from './case.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { occitanie } from './case-occitanie.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const convention: StarterMethod = {
  kind: 'method',
  title: 'Tenir une convention citoyenne locale',
  lead: 'Que faut-il réunir pour que cent personnes tirées au sort pèsent vraiment sur une décision ?',
  challenges: ['shared_decision', 'diversify_participants'],
  themes: ['institutions', 'climat'],
  methods: ['convention citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'representation'],
    scales: ['intercommunality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Plusieurs conventions locales et une nationale sont décrites par leurs organisateurs et par la presse. Les suites données restent peu mesurées.',
  },
  essential: {
    what: 'Une assemblée éphémère, tirée au sort, qui répond à une question précise liée à une décision',
    who: 'Au moins cent personnes, une équipe d’animation, des garant·es, des élu·es qui s’engagent à répondre',
    when: 'Cinq à sept jours de travail, répartis sur quelques semaines ou quelques mois',
    cost: 'Non publié dans les sources citées ; l’indemnité suit souvent celle des jurés d’assises',
    result: 'Un avis écrit, des votes, puis une réponse motivée de la collectivité',
    limits: 'Lourd pour une commune ; sans réponse publique, elle abîme la confiance',
    redo: 'Commencer par écrire qui répondra, comment et avant quelle date',
  },
  sections: {
    summary: prose(
      'Une convention n’est ni un sondage ni une réunion publique. Des personnes ordinaires prennent plusieurs jours pour apprendre, enquêter et écrire. Elle se reconnaît à deux choses : la diversité de ses membres et le lien direct avec une décision.',
    ),
    purpose: prose(
      'Traiter une question difficile, sur laquelle les élu·es hésitent vraiment et où des choix justes demandent du temps. Est Ensemble l’a fait pour son plan climat, l’Occitanie pour ses priorités.',
    ),
    notFor: points(
      'La réponse est connue : une réunion d’information suffit',
      'Le calendrier ne laisse pas plusieurs week-ends aux membres',
      'Personne à la tête de la collectivité ne signe l’engagement de répondre',
    ),
    size: prose(
      'La définition retenue par Démocratie Ouverte demande cent personnes au moins. Est Ensemble en a réuni cent, l’Occitanie une centaine, la convention nationale cent cinquante. Au-dessous, parlez plutôt de jury.',
    ),
    time: prose(
      'Est Ensemble : cinq week-ends, de septembre 2021 à février 2022. Occitanie : sept journées en moins d’un mois, ce qui fut jugé très court. Ajoutez trois mois avant et un an de suivi.',
    ),
    cost: prose(
      'Les budgets complets ne figurent pas dans les sources citées. Prévoyez au moins : recrutement, indemnités, hébergement et repas, animation, garant·es, captation, accessibilité, suivi.',
    ),
    vigilance: points(
      'Une promesse floue sur la suite coûte plus cher que pas de promesse',
      'Les mêmes spécialistes ne peuvent pas conseiller les membres et défendre un camp',
      'Publiez aussi ce qui n’a pas fait accord',
      'Prévoyez qui n’est pas dans la salle : débat ouvert, contributions, votation',
    ),
    advice: points(
      'Demandez à l’assemblée élue un vote motivé sur l’avis, à une date connue d’avance',
      'Resserrez la question : un mandat trop large mange la première session',
      'À Est Ensemble, 78 % des membres n’étaient jamais venu·es à une réunion publique : soignez l’accueil plus que le programme',
    ),
  },
  steps: [
    'Rédiger la lettre de mandat : question, limites, usage de l’avis',
    'Choisir un comité indépendant, des garant·es, une équipe d’animation',
    'Tirer au sort et accueillir : indemnité, trajets, repas, garde d’enfants',
    'S’informer : spécialistes d’avis opposés, visites, questions',
    'Enquêter : auditions que les membres demandent',
    'Produire : propositions, amendements, votes, avis minoritaires',
    'Remettre l’avis en public',
    'Répondre, proposition par proposition, et tenir le tableau des suites',
  ],
  seenIn: [estEnsemble, occitanie, conventionClimat],
  sources: [
    pages.redLines,
    pages.estEnsemble,
    pages.estEnsembleTools,
    pages.occitanie,
    pages.occitaniePress,
    pages.stateSteps,
  ],
}
