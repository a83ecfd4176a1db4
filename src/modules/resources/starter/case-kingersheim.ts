import { points, prose, type StarterCase } from './case.ts'

export const kingersheim: StarterCase = {
  title: 'Une maison pour décider entre deux élections',
  lead: 'Et si chaque grand projet d’une commune passait par le même chemin démocratique ?',
  where: [{ kind: 'commune', code: '68166' }],
  place: 'Kingersheim, Haut-Rhin, 13 000 habitant·es',
  period: 'depuis 1998, maison ouverte en 2006',
  participants: '700 personnes actives en dix ans',
  challenges: ['whole_policy_cycle', 'shared_decision', 'culture_of_engagement'],
  themes: ['institutions', 'urbanisme'],
  methods: ['conseil participatif', 'tirage au sort', 'réunion publique'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality'],
  },
  facts: {
    commissioner: 'La commune de Kingersheim',
    population: '13 000 habitant·es',
    recruitment:
      'Volontaires et personnes tirées au sort, élu·es de tous bords, expert·es, organisations',
    mode: 'En présence, dans un lieu ouvert en 2006',
    duration: 'Depuis 1998 ; plusieurs mois par projet',
  },
  outcome: 'ongoing',
  evidence: {
    level: 2,
    reason:
      'De nombreux récits sur vingt ans, dont une fiche écrite par Démocratie Ouverte avec la Banque des Territoires. Les chiffres viennent de la commune ; ils varient d’une source à l’autre.',
  },
  essential: {
    what: 'Un lieu, un principe et un outil : la maison de la citoyenneté, la séquence démocratique, le conseil participatif',
    who: 'La commune, ses habitant·es, des expert·es, des associations, la majorité et l’opposition',
    when: 'États généraux en 2004, maison en 2006, charte votée en 2015',
    result: 'En dix ans, 40 projets, 700 personnes actives, 3 000 venues aux débats',
    limits: 'Porté longtemps par un même maire ; comptes différents selon les sources',
    redo: 'Appliquer la même séquence à tous les projets importants, pas seulement aux faciles',
  },
  sections: {
    summary: prose(
      'À Kingersheim, une ferme restaurée est devenue la maison de la citoyenneté. Tout projet important y suit la même séquence : une réunion publique qui pose le sens, un conseil participatif qui travaille plusieurs mois, un conseil municipal qui vote.',
    ),
    context: prose(
      'La commune touche Mulhouse et a vu sa population doubler depuis les années 1960 : le risque était de devenir une ville où l’on ne fait que dormir. Dès 1998 la mairie va frapper aux portes pour demander comment les habitant·es voudraient prendre part.',
    ),
    objectives: points(
      'Éviter de devenir une ville où l’on ne fait que dormir',
      'Donner à chaque grand projet le même chemin',
    ),
    method: prose(
      'La séquence démocratique commence par une réunion ouverte, où des personnes qui connaissent le sujet informent tout le monde. Elle se conclut par la création d’un conseil participatif.',
      'Ce conseil réunit quatre collèges : habitant·es volontaires ou tiré·es au sort, élu·es de la majorité et de l’opposition, expert·es, organisations. Il a plusieurs mois pour aller au fond et proposer. Les habitant·es peuvent aussi demander l’ouverture d’un débat par pétition ; la commune répond quel que soit le nombre de signatures.',
    ),
    steps: points(
      '1998 : enquête en porte-à-porte',
      '2004 : états généraux permanents de la démocratie',
      '2006 : ouverture de la maison de la citoyenneté',
      '2015 : charte du renouveau démocratique',
      '2020 : une nouvelle équipe municipale poursuit',
    ),
    actors: prose(
      'Quatre collèges : habitant·es, élu·es de la majorité et de l’opposition, expert·es, organisations. Le conseil municipal décide.',
    ),
    means: prose(
      'Une ferme restaurée devenue maison de la citoyenneté. Le coût n’est pas repris dans les sources citées.',
    ),
    results: prose(
      'Parc public, plan d’urbanisme, plan climat, lieu de culte : des sujets difficiles sont passés par là. Un journal compte quarante projets en dix ans, un autre près de quatre-vingts conseils depuis l’origine.',
    ),
    followUp: prose(
      'Le conseil municipal vote après chaque conseil participatif. La liste des suites, projet par projet, n’a pas été retrouvée.',
    ),
    worked: prose(
      'La régularité. Comme la méthode ne change pas d’un projet à l’autre, chacun·e sait à quel moment venir et ce qui arrivera ensuite.',
    ),
    difficulties: prose(
      'Trente ans de mandat d’un même maire ont donné du temps à la méthode : est-elle possible sans cela ? Le changement d’équipe de 2020 est le vrai test, et il est encouragé par le fait que la séquence a été gardée.',
    ),
    vigilance: points('Demandez-vous qui tiendra la séquence si la personne qui la porte s’en va'),
    advice: points(
      'Écrivez la séquence sur une page et affichez-la à l’entrée de la mairie',
      'Donnez toujours un siège à l’opposition',
      'Formez les services : la méthode leur demande autant qu’aux élu·es',
    ),
  },
  sources: [
    {
      label: 'Territoires en commun, la maison de la citoyenneté',
      href: 'https://territoires-en-commun.fr/fiche-dexperience/la-maison-de-la-citoyennete-kingersheim',
    },
    {
      label: 'France Bleu, pionnière de la démocratie participative',
      href: 'https://www.francebleu.fr/infos/politique/municipales-comm-une-idee-kingersheim-pionniere-de-la-democratie-participative-1582292077',
    },
    {
      label: 'Banque des Territoires, la démocratie-construction',
      href: 'https://banquedesterritoires.fr/kingersheim-invente-la-democratie-construction-68',
    },
    {
      label: 'Banque des Territoires, trente ans après',
      href: 'https://www.banquedesterritoires.fr/experience/kingersheim-la-democratie-participative-est-entree-dans-les-moeurs-68',
    },
    { label: 'Terra Eco, reportage', href: 'https://www.terraeco.net/spip.php?article46143' },
  ],
}
