import { points, prose, type StarterCase } from './case.ts'

export const puyDeDome: StarterCase = {
  title: 'Deux millions d’euros pour des projets écologiques choisis par les habitant·es',
  lead: 'Un budget participatif peut-il financer des projets que les habitant·es réalisent elles-mêmes et eux-mêmes ?',
  where: [{ kind: 'department', code: '63' }],
  place: 'Puy-de-Dôme',
  period: 'de janvier à décembre 2020, puis 2022 et 2025',
  participants: '63 projets sur 139 proposés',
  challenges: ['scale_participation', 'empowerment'],
  themes: ['climat', 'budget'],
  methods: ['budget participatif', 'tri par une commission citoyenne'],
  facets: {
    publics: ['residents', 'youth', 'associations'],
    levels: ['empower', 'collaborate'],
    phases: ['decision', 'delivery'],
    pillars: ['participation', 'cooperation'],
    scales: ['department'],
  },
  facts: {
    commissioner: 'Le département du Puy-de-Dôme',
    recruitment: 'Vote ouvert dès huit ans ; commission d’un·e volontaire par canton',
    mode: 'En ligne et sur papier',
    duration: 'De janvier à décembre 2020',
    budget: '2 millions d’euros de projets',
    funders: 'Le département',
  },
  outcome: 'finished',
  evidence: {
    level: 3,
    reason:
      'L’enveloppe, le nombre de projets à chaque étape et les règles sont publiés ; un retour d’expérience a interrogé des lauréat·es. Ce que les projets ont changé pour le climat n’est pas mesuré.',
  },
  essential: {
    what: 'Un budget participatif écologique, où ce sont les porteurs et porteuses d’idées qui réalisent',
    who: 'Habitant·es dès 8 ans pour le vote ; une commission de 31 citoyen·nes et 8 élu·es pour le tri',
    when: 'Idées à partir de mars 2020, vote du 1er au 31 octobre 2020',
    cost: '2 millions d’euros de projets, 60 000 € environ au plus par projet ; coût d’organisation non publié',
    result: '139 propositions, 107 soumises au vote, 63 financées, au moins une par canton',
    limits: 'Transparence du vote sur papier mise en question',
    redo: 'Une commission d’habitant·es pour trier, et un lauréat par canton',
  },
  sections: {
    summary: prose(
      'Le département réserve deux millions d’euros à des projets de transition. À la différence de beaucoup de budgets participatifs, ce ne sont pas les services qui réalisent : l’association ou le collectif qui propose reçoit l’argent et fait. L’essai a plu, il en est à sa troisième édition.',
    ),
    context: prose(
      'Clermont-Ferrand avait déjà son budget participatif, et l’écologie y revenait souvent. Le département choisit d’en faire le sujet, autour de six thèmes : solidarité, énergie, eau, patrimoine naturel, mobilité et air, alimentation.',
    ),
    objectives: points(
      'Financer des projets de transition portés par les habitant·es',
      'En placer dans chaque canton',
    ),
    method: prose(
      'Une commission citoyenne d’un·e habitant·e volontaire par canton, avec huit élu·es, étudie les dossiers et décide lesquels vont au vote. Chacun·e vote ensuite pour deux à six projets, en ligne ou sur papier, dès huit ans.',
      'Le projet arrivé premier dans chaque canton est financé ; les suivants le sont tant qu’il reste de l’argent.',
    ),
    steps: points(
      'Janvier 2020 : annonce',
      'Mars à mai 2020 : dépôt des idées',
      'Mai à septembre 2020 : tri par la commission',
      '1er au 31 octobre 2020 : vote, déjà 14 000 voix à mi-parcours',
      'Fin 2020 : 63 projets lauréats',
      '2022 et 2025 : deuxième et troisième éditions',
    ),
    actors: prose(
      'Une commission de trente et un·e habitant·es et huit élu·es trie ; tout le monde vote ; les associations et les collectifs réalisent.',
    ),
    means: prose(
      'Deux millions d’euros de projets, soixante mille euros environ au plus chacun. Le coût d’organisation n’est pas publié.',
    ),
    results: prose(
      'Soixante-trois projets très différents : une ressourcerie itinérante, une monnaie locale sur téléphone, la remise en état de lavoirs. La règle du canton a réparti l’argent sur tout le département.',
    ),
    followUp: prose(
      'Deux autres éditions ont été lancées, en 2022 et en 2025. L’avancement projet par projet n’a pas été cherché ici.',
    ),
    worked: prose(
      'Faire trier par des habitant·es. La commission reste présente d’une édition à l’autre et sert aussi à améliorer la règle.',
    ),
    difficulties: prose(
      'Les porteurs et porteuses de projets ont fait campagne avec leurs moyens : les mieux connu·es partent devant. Et plusieurs lauréat·es se demandent comment les votes sur papier ont été contrôlés. Une part des idées a été déposée pendant le premier confinement.',
    ),
    vigilance: points(
      'Numérotez les bulletins papier et publiez deux comptages séparés',
      'Obliger à choisir plusieurs projets limite le vote de clocher',
    ),
    advice: points(
      'Prévoyez une aide au chiffrage pour les petites associations',
      'Publiez les raisons de chaque dossier écarté',
      'Essayez une répartition à parts égales : elle finance plus de personnes pour la même somme',
    ),
  },
  sources: [
    {
      label: 'Tikographie, un retour sur la première édition',
      href: 'https://tikographie.fr/budget-ecologique-citoyen-un-retour-sur-la-premiere-edition',
    },
    {
      label: 'Tikographie, la campagne de vote',
      href: 'https://www.tikographie.fr/2020/10/derniere-ligne-droite-pour-le-budget-eco-citoyen-du-cd63/',
    },
    {
      label: 'France 3, les règles du vote',
      href: 'https://france3-regions.francetvinfo.fr/auvergne-rhone-alpes/puy-de-dome/puy-dome-votez-votre-budget-ecologique-citoyen-prefere-1884484.html',
    },
    {
      label: 'Mediacoop, trois projets lauréats',
      href: 'https://mediacoop.fr/04/01/2021/%e2%80%8cle-budget-ecocitoyen-2020-les-projets-laureats/',
    },
    {
      label: 'Montfermy, la troisième édition',
      href: 'https://montfermy.fr/2025/06/23/le-budget-ecologique-citoyen-revient-pour-une-3eme-edition',
    },
  ],
}
