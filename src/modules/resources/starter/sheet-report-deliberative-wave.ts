import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'

export const deliberativeWave: StarterPage = {
  kind: 'report',
  title: 'La vague délibérative : ce que l’OCDE tire de 289 assemblées tirées au sort',
  lead: 'Que savent déjà les pouvoirs publics qui ont réuni des citoyen·nes tiré·es au sort ?',
  challenges: ['restore_trust', 'shared_decision'],
  themes: ['institutions'],
  methods: ['assemblée citoyenne', 'jury citoyen', 'tirage au sort'],
  facets: {
    publics: ['elected', 'officers', 'researchers'],
    levels: ['collaborate', 'involve'],
    phases: ['design', 'evaluation'],
    pillars: ['representation', 'participation'],
    scales: ['municipality', 'region', 'national'],
    format: 'document',
  },
  evidence: {
    level: 2,
    reason:
      'Une comparaison de cas publiée par une organisation internationale, avec ses critères et sa liste. Elle décrit ce qui s’est fait ; elle ne mesure pas l’effet de chaque assemblée.',
  },
  essential: {
    what: 'Une étude comparée des assemblées, jurys et panels tirés au sort que des autorités publiques ont commandés',
    who: 'L’OCDE, pour des élu·es et des agent·es qui préparent une première délibération',
    when: 'Publiée en juin 2020 ; les cas vont de 1986 à octobre 2019',
    result: 'Douze modèles décrits, et onze principes de bonne pratique',
    limits: 'Surtout des pays de l’OCDE ; des cas retenus parce qu’ils étaient documentés',
  },
  sections: {
    summary: prose(
      'L’OCDE a réuni 289 délibérations où un groupe tiré au sort a pris le temps d’apprendre, de débattre et de recommander. Elle les range en douze modèles, du jury de quelques jours à l’assemblée permanente, et en tire onze principes à vérifier avant de se lancer.',
    ),
    context: prose(
      'Le nombre de ces délibérations augmente depuis une dizaine d’années, à tous les échelons. Chaque autorité recommençait pourtant de zéro : taille du groupe, durée, manière de tirer, réponse due.',
    ),
    method: prose(
      'Trois critères pour être retenu : au moins une journée entière en présence, un groupe tiré au sort puis équilibré selon la population, et une commande d’une autorité publique. Les cas sont ensuite décrits par les mêmes questions.',
    ),
    results: points(
      'Douze modèles, selon ce que l’on attend : un avis éclairé, une opinion informée, l’examen d’une question soumise au vote, ou une place durable dans l’institution',
      'Onze principes, dont une question claire, la transparence, un groupe représentatif, l’accès à l’information, le temps, l’intégrité et la réponse publique',
      'Une proposition : passer d’exercices ponctuels à des dispositifs installés',
    ),
    difficulties: points(
      'La suite donnée par l’autorité est la partie la moins bien documentée',
      'Peu d’évaluations indépendantes : l’OCDE a publié depuis un guide pour en conduire',
    ),
    advice: points(
      'Commencez par les principes : ils tiennent sur deux pages et se lisent en conseil',
      'Choisissez le modèle d’après la question posée, et non l’inverse',
      'Notez d’avance qui répondra, quand, et où on pourra le lire',
    ),
  },
  link: 'https://doi.org/10.1787/339306da-en',
  sources: [
    {
      label: 'OCDE, Innovative Citizen Participation and New Democratic Institutions (2020)',
      href: 'https://doi.org/10.1787/339306da-en',
    },
    {
      label: 'OCDE, guide pour évaluer les processus délibératifs (2021)',
      href: 'https://doi.org/10.1787/10ccbfcb-en',
    },
  ],
}
