import { points, prose, type StarterCase } from './case.ts'

export const estEnsemble: StarterCase = {
  title: 'Une convention pour le climat dans neuf villes de banlieue',
  lead: 'Comment parler de climat avec des personnes qui n’étaient jamais venues à une réunion publique ?',
  where: [{ kind: 'territorial-public-establishment', code: '200057875' }],
  place: 'Est Ensemble, Seine-Saint-Denis, 9 communes, 428 000 habitant·es',
  period: 'de septembre 2021 à février 2022',
  participants: '100 personnes, 5 week-ends',
  challenges: ['diversify_participants', 'shared_decision'],
  themes: ['climat', 'social'],
  methods: ['convention citoyenne', 'tirage au sort', 'plateforme en ligne'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'representation'],
    scales: ['intercommunality'],
  },
  facts: {
    commissioner: 'Est Ensemble, établissement public territorial',
    population: '428 000 habitant·es, neuf villes',
    recruitment: 'Tirage sur numéros de téléphone, par un institut',
    profile:
      'Équilibre de ville, de genre, d’âge, de diplôme et de métier ; 78 % n’étaient jamais allé·es à une réunion publique',
    mode: 'En présence, avec un espace en ligne réservé',
    duration: 'Cinq week-ends, de septembre 2021 à février 2022',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'L’organisation, le prestataire numérique et la presse concordent. La part de personnes jamais venues à une réunion publique est mesurée. Les suites données après le vote n’ont pas été cherchées ici.',
  },
  essential: {
    what: 'Une convention locale dont l’avis est soumis à un vote motivé du conseil de territoire',
    who: '100 personnes tirées au sort dans les neuf villes, un institut, des spécialistes',
    when: 'Première session les 18 et 19 septembre 2021, puis un week-end par mois',
    result:
      'Un avis citoyen sur cinq thèmes ; 78 % des membres n’avaient jamais participé à une réunion publique',
    limits: 'Le plus difficile vient après : suivre chaque mesure dans dix institutions',
    redo: 'Promettre un vote motivé, pas seulement une lecture attentive',
  },
  sections: {
    summary: prose(
      'Neuf villes très denses, des logements où l’on a froid : Est Ensemble choisit de parler du climat à partir de là. Cent personnes travaillent cinq week-ends et remettent un avis sur lequel le conseil de territoire doit voter en donnant ses raisons.',
    ),
    context: prose(
      'Le territoire réunit Bagnolet, Bobigny, Bondy, Le Pré-Saint-Gervais, Les Lilas, Montreuil, Noisy-le-Sec, Pantin et Romainville. C’est la première convention locale sur le climat en Île-de-France.',
    ),
    objectives: points(
      'Écrire des mesures concrètes dans les pouvoirs du territoire et de ses villes',
      'Tenir ensemble climat, biodiversité et justice sociale',
    ),
    method: prose(
      'Le tirage se fait à partir de numéros de téléphone, par un institut spécialisé. Les personnes de nationalité étrangère en font donc partie. L’équilibre porte sur la ville, le genre, l’âge, le diplôme et le métier.',
      'Cinq thèmes : se loger, se déplacer, se nourrir et consommer, travailler et produire, l’énergie. Le mandat demande des mesures concrètes dans les pouvoirs du territoire et de ses villes, en tenant ensemble climat, biodiversité et justice sociale.',
      'Les membres disposent d’un espace en ligne à eux, fermé au public, sur un logiciel libre. Ils et elles sont indemnisé·es comme un jury d’assises.',
    ),
    steps: points(
      '18 et 19 septembre 2021 : se connaître, recevoir le mandat',
      '16 et 17 octobre 2021 : deuxième week-end, auditions',
      'Jusqu’en janvier 2022 : un week-end par mois',
      'Février 2022 : remise de l’avis',
      'Ensuite : vote motivé du conseil de territoire',
    ),
    actors: prose(
      'Cent membres, un institut pour le tirage, des spécialistes, un prestataire pour l’espace en ligne. Le conseil de territoire s’engage à un vote motivé.',
    ),
    means: prose(
      'Les journées sont indemnisées comme celles d’un jury d’assises. Le coût total n’est pas publié dans les sources citées.',
    ),
    results: prose(
      'Le chiffre le plus parlant est celui du premier jour : près de huit membres sur dix n’avaient jamais assisté à une réunion publique. Le hasard a donc fait entrer d’autres personnes que d’habitude.',
      'Une participante raconte à la radio qu’elle se demandait ce qu’elle faisait là, puis qu’elle a trouvé sa place. Un témoignage ne prouve rien, mais il dit le chemin.',
    ),
    followUp: prose(
      'Le conseil s’est engagé à un vote motivé sur l’avis. Ce que chaque mesure est devenue n’a pas été cherché ici.',
    ),
    worked: prose(
      'Le téléphone a fait entrer des personnes que ni les listes ni les réunions n’atteignent.',
    ),
    difficulties: prose(
      'Entre le discours des spécialistes et les soucis du quotidien, l’écart est grand au début. Un habitant le résume : chez lui, il fait froid, et ses voisins aussi. La convention avance quand les exposés partent de là.',
    ),
    vigilance: points(
      'Un avis qui s’adresse à dix institutions demande dix réponses',
      'Partez des logements et des factures, pas des gigawatts',
    ),
    advice: points(
      'Passez par le téléphone plutôt que par les listes électorales si vous voulez inclure les personnes étrangères',
      'Demandez dès l’accueil qui vient pour la première fois : c’est une mesure facile et forte',
      'Écrivez dans le mandat que le vote sera motivé, mesure par mesure',
    ),
  },
  sources: [
    {
      label: 'Est Ensemble, retour sur la première session',
      href: 'https://www.est-ensemble.fr/node/15830',
    },
    {
      label: 'Open Source Politics, la plateforme de la convention',
      href: 'https://opensourcepolitics.eu/actualites/convention-citoyenne-pour-le-climat-est-ensemble-mobilise-les-habitants',
    },
    {
      label: 'France Bleu, une convention en Île-de-France',
      href: 'https://www.francebleu.fr/infos/environnement/climat-une-convention-citoyenne-en-ile-de-france-1631983717',
    },
    {
      label: 'France Inter, reportage au deuxième week-end',
      href: 'https://www.franceinter.fr/emissions/esprit-d-initiative/esprit-d-initiative-convention-climat-du-jeudi-18-novembre-2021',
    },
  ],
}
