import { points, prose, type StarterCase } from './case.ts'

export const demometre: StarterCase = {
  title: 'Mesurer la démocratie de sa ville, sans classement',
  lead: 'Comment une commune peut-elle regarder en face la qualité de sa démocratie ?',
  where: [
    { kind: 'commune', code: '92007' },
    { kind: 'commune', code: '69266' },
    { kind: 'commune', code: '67482' },
  ],
  place: 'Bagneux, Villeurbanne et Strasbourg',
  period: 'de 2021 à 2023',
  participants: '150 personnes pour le construire, 3 villes pionnières',
  challenges: ['restore_trust', 'lasting_relationship'],
  themes: ['institutions'],
  methods: ['évaluation', 'questionnaire', 'atelier'],
  facets: {
    publics: ['residents', 'elected', 'officers'],
    levels: ['involve'],
    phases: ['diagnosis', 'evaluation'],
    pillars: ['representation', 'transparency', 'participation'],
    scales: ['municipality', 'organisation'],
  },
  facts: {
    commissioner: 'Démocratie Ouverte',
    recruitment:
      'Appel large, en ligne, sur papier et en atelier, avec des seuils de représentativité',
    mode: 'En ligne, sur papier, en atelier',
    evaluation: 'Prévue dans l’outil : elle se refait d’une année sur l’autre',
  },
  outcome: 'ongoing',
  evidence: {
    level: 2,
    reason:
      'L’outil et sa méthode sont publics, son programme informatique aussi. Les résultats des villes pionnières n’ont pas été retrouvés sous une forme réutilisable.',
  },
  essential: {
    what: 'Un questionnaire et un atelier qui croisent des faits et des perceptions sur la démocratie locale',
    who: 'Démocratie Ouverte, six collectivités pilotes, un comité d’orientation, une vingtaine de partenaires',
    when: 'Construction en 2021, premières évaluations à partir de septembre 2022',
    result: 'Une plateforme, quatre piliers, trois territoires pionniers',
    limits: 'Résultats des pionniers peu lisibles de l’extérieur ; effort de recueil important',
    redo: 'Prévoir l’atelier de débat avant même d’ouvrir le questionnaire',
  },
  sections: {
    summary: prose(
      'Le DémoMètre ne donne pas de note et ne classe personne. Il met côte à côte ce que disent les faits et ce que ressentent habitant·es, élu·es, agent·es et associations, puis invite à en débattre. Trois villes l’ont essayé les premières.',
    ),
    context: prose(
      'On mesure l’air, le bruit, la dette ; presque jamais la démocratie d’une commune. L’indice a été construit en 2021 avec cent cinquante personnes de six collectivités, pour que les critères ne viennent pas seulement d’expert·es.',
    ),
    objectives: points(
      'Croiser les faits et les ressentis',
      'Ouvrir un débat plutôt que donner une note',
      'Choisir des priorités ensemble',
    ),
    method: prose(
      'Quatre piliers : la représentation, la transparence, la participation, la coopération. Le dernier compte aussi ce que font les habitant·es et les associations, sans attendre la mairie.',
      'Il existe trois façons de s’en servir : un diagnostic rapide pour soi, une évaluation participative ouverte à tout le monde, une évaluation accompagnée. On peut répondre en ligne ou sur papier.',
      'Les résultats d’une évaluation participative ne deviennent publics que si les personnes qui ont répondu sont assez diverses : des seuils sont fixés au départ.',
    ),
    steps: points(
      '2021 : construction avec 150 personnes et six collectivités pilotes',
      'Septembre 2022 : Bagneux et Villeurbanne évaluent tout leur territoire, Strasbourg une instance participative',
      '2023 : ouverture annoncée à toutes les collectivités',
      'Après chaque évaluation : un atelier pour choisir des priorités',
    ),
    actors: prose(
      'Cent cinquante habitant·es, élu·es et agent·es ont participé à la construction en 2021, avec six collectivités pilotes, un comité d’orientation et une vingtaine de partenaires. La coopérative TelesCoop a écrit la plateforme.',
    ),
    means: prose(
      'Une redevance est prévue pour une évaluation accompagnée ; son montant n’est pas publié dans les pages citées.',
    ),
    results: prose(
      'L’outil existe et se tient : chacun peut voir les questions posées, les définitions et le cadre légal. Le programme de la plateforme est publié par la coopérative qui l’a écrit.',
    ),
    worked: prose(
      'Construire les critères avec celles et ceux qui répondront, et interdire le classement dès le départ.',
    ),
    difficulties: prose(
      'Faire répondre au-delà des personnes déjà convaincues demande une vraie démarche d’aller vers. Et un questionnaire commun parle différemment à un village et à une grande ville.',
    ),
    vigilance: points(
      'Ne comparez pas deux villes : l’outil n’est pas fait pour cela',
      'Montrez toujours le nombre de réponses à côté du résultat',
      'Regardez l’écart entre les faits et les perceptions : c’est là que commence le débat',
    ),
    advice: points(
      'Fixez dès le début la date de l’atelier et qui tiendra la plume',
      'Prévoyez des exemplaires papier et des personnes pour aider à les remplir',
      'Recommencez l’année suivante avec les mêmes questions',
    ),
  },
  sources: [
    { label: 'DémoMètre, questions fréquentes', href: 'https://demometre.org/faq' },
    {
      label: 'I-CPC, le DémoMètre en 2023',
      href: 'https://i-cpc.org/events/le-demometre-en-2023/',
    },
    {
      label: 'ADEME, indice de qualité démocratique',
      href: 'https://wiki.resilience-territoire.ademe.fr/wiki/Indice_de_qualit%C3%A9_d%C3%A9mocratique',
    },
    { label: 'TelesCoop, le programme publié', href: 'https://github.com/TelesCoop/demometre' },
  ],
}
