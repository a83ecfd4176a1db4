import { points, prose, type StarterCase } from './case.ts'

export const hauteGaronne: StarterCase = {
  title: 'Six personnes par canton, tirées au sort parmi les volontaires',
  lead: 'Que donne une grande assemblée départementale quand on tire au sort parmi des volontaires ?',
  where: [{ kind: 'department', code: '31' }],
  place: 'Haute-Garonne',
  period: 'd’octobre 2022 à janvier 2025, deuxième assemblée en 2025',
  participants: '162 membres, tirés parmi 1 550 volontaires',
  challenges: ['lasting_relationship', 'restore_trust'],
  themes: ['climat', 'alimentation', 'numérique'],
  methods: ['assemblée citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis', 'design'],
    pillars: ['participation', 'representation'],
    scales: ['department'],
  },
  facts: {
    commissioner: 'Le département de la Haute-Garonne',
    recruitment: 'Tirage au sort parmi 1 550 volontaires, trois femmes et trois hommes par canton',
    profile: '30,8 % de cadres, 1,2 % d’ouvrières et d’ouvriers, 15,3 % de personnes sans emploi',
    mode: 'En présence',
    duration: 'Vingt-sept mois',
  },
  outcome: 'finished',
  evidence: {
    level: 3,
    reason:
      'L’effectif prévu et l’effectif réuni sont connus, ainsi que le profil des membres par métier, publié par la radio publique. Les suites données aux trois rapports ne sont pas détaillées ici.',
  },
  essential: {
    what: 'Une assemblée permanente de 162 personnes, sans élu·es, que le président saisit ou qui se saisit elle-même',
    who: '81 femmes et 81 hommes, six par canton',
    when: 'Installée le 22 octobre 2022, close le 25 janvier 2025',
    result:
      'Trois rapports : écologie, précarité alimentaire, usages numériques ; une deuxième assemblée lancée',
    limits: '30,8 % de cadres, 1,2 % d’ouvriers et d’ouvrières : le volontariat a filtré',
    redo: 'Garder l’idée du canton, changer la porte d’entrée',
  },
  sections: {
    summary: prose(
      'Le département appelle des volontaires, en reçoit 1 550, et tire six personnes par canton à parité. L’assemblée travaille vingt-sept mois et rend trois rapports. Jugée utile, elle est refaite en 2025, plus petite.',
    ),
    context: prose(
      'Depuis 2015, le département dit avoir organisé quatre cents rencontres et réuni vingt mille personnes. Il veut passer de rendez-vous ponctuels à une assemblée qui dure.',
    ),
    objectives: points(
      'Passer de rendez-vous isolés à une assemblée qui dure',
      'Être saisi·es par le président, ou se saisir soi-même',
    ),
    method: prose(
      'L’appel à candidatures est ouvert cinq mois, sur internet et sur les marchés, où des élu·es viennent l’expliquer. Les volontaires sont ensuite tiré·es au sort, à parité, canton par canton. Ni élu·es ni agent·es du département ne peuvent en être.',
      'L’assemblée se réunit au complet trois à quatre fois par an et travaille en groupes entre-temps.',
    ),
    steps: points(
      '5 février 2022 : annonce et ouverture des candidatures',
      '22 octobre 2022 : installation, première saisine sur la transition écologique',
      '25 janvier 2025 : clôture après vingt-sept mois',
      'Mars à septembre 2025 : nouvel appel, cinquante actions, 1 059 candidatures',
      '15 septembre 2025 : tirage de 108 membres, quatre par canton, pour dix-huit mois',
    ),
    actors: prose(
      'Cent soixante-deux membres, sans élu·es ni agent·es du département ; des groupes de travail et des séances plénières.',
    ),
    means: prose('Non publié dans les sources citées.'),
    results: prose(
      'La parité et la géographie sont tenues, puisqu’elles étaient la règle. Le reste ne l’est pas : à l’installation on compte 30,8 % de cadres supérieur·es, 1,2 % d’ouvrier·es, 1,2 % d’agriculteur·rices ; en revanche 15,3 % de personnes sans emploi.',
    ),
    followUp: prose(
      'Les avis sont examinés par les élu·es du département. La deuxième assemblée est plus petite, siège moins longtemps, et sa règle interdit de reprendre les mêmes personnes.',
    ),
    worked: prose(
      'La durée : trois rapports, et une deuxième assemblée lancée ensuite avec une règle revue.',
    ),
    difficulties: prose(
      'La première journée a été très occupée par les discours des élu·es sur leurs engagements. Et le mandat annoncé de deux ans a duré trois mois de plus : mieux vaut le prévoir que le subir.',
    ),
    vigilance: points('La parité rassure et peut cacher le reste : publiez aussi les métiers'),
    advice: points(
      'Si vous partez de volontaires, ajoutez un quota de métier ou de diplôme, pas seulement de genre et de lieu',
      'Complétez par du porte-à-porte dans deux cantons et comparez les profils',
      'Laissez la parole aux membres dès la première heure',
    ),
  },
  sources: [
    {
      label: 'Démocurieux, l’assemblée citoyenne',
      href: 'https://democurieux.fr/2022/12/03/assemblee-citoyenne-de-haute-garonne/',
    },
    {
      label: 'France Bleu, la première séance et les profils',
      href: 'https://www.francebleu.fr/infos/environnement/premiere-assemblee-citoyenne-du-departement-des-propositions-sur-la-transition-ecologique-attendues-1666449111',
    },
    {
      label: 'Le Journal toulousain, l’installation',
      href: 'https://www.lejournaltoulousain.fr/occitanie/haute-garonne/politique-haute-garonne/haute-garonne-assemblee-citoyenne-democratie-183981/',
    },
    {
      label: 'Département, la deuxième assemblée',
      href: 'https://www.haute-garonne.fr/actualite/tirage-deuxieme-assemblee-citoyenne',
    },
  ],
}
