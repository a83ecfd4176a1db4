import { points, prose, type StarterCase } from './case.ts'

export const juryRua: StarterCase = {
  title: 'Quinze personnes, quatre jours, un avis sur le revenu universel d’activité',
  lead: 'Que peut un petit jury face à une réforme qui touche quinze millions de personnes ?',
  where: [],
  place: 'France, administration de l’État',
  period: 'février 2020',
  participants: '15 personnes, 4 jours',
  challenges: ['whole_policy_cycle', 'diversify_participants'],
  themes: ['social'],
  methods: ['jury citoyen'],
  facets: {
    publics: ['residents'],
    levels: ['involve'],
    phases: ['design'],
    pillars: ['participation'],
    scales: ['national'],
  },
  facts: {
    commissioner: 'La direction interministérielle de la transformation publique',
    recruitment: 'Quinze profils variés, par quotas',
    mode: 'En présence',
    duration: 'Quatre jours, deux week-ends de février 2020',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'L’administration raconte le jury pendant qu’il se tient et publie son avis ; la presse spécialisée suit l’ensemble de la concertation. L’effet de l’avis sur la réforme n’est pas établi.',
  },
  essential: {
    what: 'Un jury qui dit à quelles conditions une réforme serait juste et acceptable',
    who: '15 personnes de profils variés, une garante, un comité de pilotage indépendant, la DITP',
    when: 'Deux week-ends : 1er et 2 février, 22 et 23 février 2020',
    result: 'Un avis écrit, remis au délégué interministériel à la lutte contre la pauvreté',
    limits: 'Très petit groupe ; suites de la réforme indépendantes du jury',
    redo: 'Poser la question en termes de conditions, pas de pour ou contre',
  },
  sections: {
    summary: prose(
      'À la fin d’une large concertation, le gouvernement réunit quinze personnes quatre jours. On ne leur demande pas d’approuver une réforme, mais de dire à quelles conditions elles la jugeraient juste. Elles rendent un avis écrit.',
    ),
    context: prose(
      'Le revenu universel d’activité devait fusionner plusieurs aides. Une consultation en ligne avait reçu 8 100 participant·es à l’automne 2019 ; des ateliers s’étaient tenus en région. Le jury clôt l’ensemble.',
    ),
    objectives: points(
      'Dire à quelles conditions une réforme serait juste',
      'Dire à quelles conditions l’ouvrir aux dix-huit à vingt-quatre ans',
    ),
    method: prose(
      'Le jury ne cherche pas la représentation statistique : des quotas assurent des profils variés. La question est fixée par un comité de pilotage indépendant, après avoir entendu qui commande.',
      'Premier week-end : écouter des spécialistes aux avis opposés, interroger, reformuler. Second week-end : écrire. Trois tables travaillent puis mettent en commun. Une garante veille à l’équilibre de l’information.',
    ),
    steps: points(
      'Octobre et novembre 2019 : consultation en ligne',
      '1er et 2 février 2020 : premier week-end',
      '22 et 23 février 2020 : second week-end et rédaction',
      'Remise de l’avis au délégué interministériel',
    ),
    actors: prose(
      'Quinze membres, une garante, un comité de pilotage indépendant, des spécialistes d’avis opposés.',
    ),
    means: prose('Non publié dans les sources citées.'),
    results: prose(
      'L’avis existe, il est public. Deux questions étaient posées : les conditions d’une réforme acceptable, et celles d’une ouverture aux dix-huit à vingt-quatre ans.',
    ),
    followUp: prose(
      'L’avis a été remis au délégué interministériel. L’effet sur la réforme n’est pas établi.',
    ),
    worked: prose(
      'Dire franchement aux membres qu’on n’attend pas d’eux une caution. Plusieurs étaient méfiants en arrivant et l’ont dit ; la réponse de la garante a libéré le travail.',
    ),
    difficulties: prose(
      'Quatre jours pour un système d’aides aussi compliqué, c’est court : une membre parle de fatigue et de temps de réflexion qui manquait. Quinze personnes ne disent rien de la fréquence d’une opinion.',
    ),
    vigilance: points(
      'Annoncer avant le premier jour ce que deviendra l’avis',
      'Publier l’avis et la réponse au même endroit',
    ),
    advice: points(
      'Laissez une semaine vide au moins entre les deux week-ends',
      'Prévoyez une audition choisie par le jury, pas seulement par vous',
      'Gardez une trace des désaccords : ils sont aussi utiles que les accords',
    ),
  },
  sources: [
    {
      label: 'DITP, jury citoyen, un week-end studieux',
      href: 'https://www.modernisation.gouv.fr/actualites/jury-citoyen-un-weekend-studieux',
    },
    {
      label: 'DITP, le jury s’est réuni pour la dernière fois',
      href: 'https://www.modernisation.gouv.fr/actualites/rua-le-jury-citoyen-sest-reuni-pour-la-derniere-fois',
    },
    {
      label: 'ASH, une concertation en demi-teinte',
      href: 'https://ash.tm.fr/hebdo/3143/focus/rua-une-concertation-citoyenne-en-demi-teinte-546289.php',
    },
  ],
}
