import { points, prose, type StarterCase } from './case.ts'

export const grenoble: StarterCase = {
  title: 'Le droit d’interpeller la ville, puis son annulation',
  lead: 'Une commune peut-elle donner aux habitant·es le pouvoir de décider par le vote ?',
  where: [{ kind: 'commune', code: '38185' }],
  place: 'Grenoble, Isère',
  period: 'de 2016 à 2018, autre formule depuis 2021',
  participants: '6 678 votant·es, 22 pétitions',
  challenges: ['shared_decision', 'restore_trust'],
  themes: ['institutions'],
  methods: ['interpellation', 'votation', 'pétition'],
  facets: {
    publics: ['residents', 'youth', 'associations'],
    levels: ['empower', 'involve'],
    phases: ['diagnosis', 'decision'],
    pillars: ['participation'],
    scales: ['municipality'],
  },
  facts: {
    commissioner: 'La ville de Grenoble',
    recruitment: 'Ouvert à toute personne de seize ans et plus',
    mode: 'Signatures, débat au conseil, vote',
    duration: 'De mars 2016 à mai 2018, puis une nouvelle règle en juin 2021',
  },
  outcome: 'stopped',
  evidence: {
    level: 3,
    reason:
      'Seuils prévus et résultats sont connus, les décisions de justice publiées et commentées. Le projet a été arrêté par le juge, pas par manque de participation : il faut lire les deux causes séparément.',
  },
  essential: {
    what: 'Un droit de pétition ouvert dès seize ans, qui peut mener à une votation que la ville s’engage à suivre',
    who: 'Toute personne de 16 ans et plus habitant Grenoble, quelle que soit sa nationalité',
    when: 'Mis en place en mars 2016, annulé le 24 mai 2018, annulation confirmée le 9 juillet 2020',
    result:
      '22 pétitions, 8 recevables, 3 au-dessus du seuil ; une votation, 6 678 votant·es, 66 % de oui',
    limits: 'Seuil de décision jamais approché ; règle jugée illégale',
    redo: 'Repartir de la consultation ouverte, où le maire s’engage sans céder sa décision',
  },
  sections: {
    summary: prose(
      'Grenoble promet que deux mille signatures ouvrent un débat au conseil, et qu’au besoin un vote tranche. En deux ans le droit sert peu, mais il sert. Le préfet le conteste ; le tribunal l’annule. La ville revient en 2021 avec une règle plus prudente et deux outils plus légers.',
    ),
    context: prose(
      'La majorité élue en 2014 en avait fait une promesse de campagne. Le droit français permet aux communes de consulter, et encadre étroitement le référendum local ; rien ne prévoit qu’une pétition d’habitant·es décide.',
    ),
    objectives: points(
      'Faire débattre le conseil de sujets que personne n’y porte',
      'Permettre aux habitant·es de trancher',
    ),
    method: prose(
      'Première règle, 2016 : au-dessus de deux mille signatures, la proposition est débattue au conseil municipal. S’il ne la reprend pas, elle passe au vote. La ville s’engage à la suivre si elle recueille au moins vingt mille voix et une majorité.',
      'La deuxième règle, de 2021, a trois étapes : une médiation, un atelier d’initiative citoyenne, puis une votation à partir de huit mille signatures. Le maire s’engage à partir de seize mille voix. La base juridique est la consultation ouverte facultative.',
    ),
    steps: points(
      'Mars 2016 : le conseil met en place le droit d’interpellation',
      'Octobre 2016 : première votation',
      'Mars 2017 : le préfet saisit le tribunal',
      '24 mai 2018 : annulation par le tribunal administratif de Grenoble',
      '9 juillet 2020 : la cour administrative d’appel de Lyon confirme',
      '14 juin 2021 : le conseil adopte la nouvelle formule',
    ),
    actors: prose(
      'Les signataires, le conseil municipal, la préfecture qui conteste, deux juridictions qui annulent.',
    ),
    means: prose('Non publié dans les sources citées.'),
    results: prose(
      'Vingt-deux pétitions en deux ans, huit recevables, trois débattues au conseil. La seule votation réunit 6 678 personnes, dont 66 % pour : loin des vingt mille voix demandées.',
    ),
    followUp: prose(
      'Une nouvelle règle en 2021 : médiation, atelier d’initiative, votation à partir de huit mille signatures. Son usage n’est pas décrit ici.',
    ),
    worked: prose(
      'Les pétitions ont fait venir au conseil des sujets que personne n’y portait. Le débat, en présence des signataires, a eu lieu même quand la votation n’a pas suivi.',
    ),
    difficulties: prose(
      'Le juge a rappelé que la loi prévoit déjà des outils et que la commune était allée au-delà de ses pouvoirs. Ouvrir le vote aux seize ans et aux personnes étrangères faisait partie du problème, alors que c’était le cœur du projet.',
      'La première règle a aussi été critiquée de l’intérieur : des habitant·es opposé·es à la fermeture de bibliothèques disent avoir été écarté·es de la votation.',
    ),
    vigilance: points(
      'Faites relire le dispositif par la préfecture avant de le voter',
      'Un seuil de décision que personne n’atteint donne un droit de papier',
    ),
    advice: points(
      'Séparez deux promesses : être débattu, et être suivi',
      'Parlez d’engagement du maire plutôt que de décision par le vote',
      'Fixez le seuil sur des essais réels, pas sur un pourcentage élégant',
      'Publiez aussi les pétitions jugées irrecevables, avec la raison',
    ),
  },
  sources: [
    {
      label: 'Grenoble en commun, le bilan 2016–2018 et la suite',
      href: 'https://grenobleencommun.fr/interpellation-citoyenne-grenoble-se-dote-dun-pack-pour-faire-vivre-la-democratie-locale',
    },
    {
      label: 'Banque des Territoires, la création du dispositif',
      href: 'https://banquedesterritoires.fr/grenoble-met-en-place-un-dispositif-dinterpellation-citoyenne',
    },
    {
      label: 'Alyoda, le jugement et son commentaire',
      href: 'https://alyoda.eu/index.php?option=com_content&view=article&id=2858:illegalite-de-la-procedure-d-interpellation-et-de-votation-citoyenne-instauree-a-grenoble&catid=636&Itemid=613',
    },
    {
      label: 'HAL, note sur l’annulation',
      href: 'https://hal.science/halshs-01996725v1',
    },
    {
      label: 'Place Gre’net, la relance de 2021',
      href: 'https://www.placegrenet.fr/2021/06/10/interpellation-citoyenne-grenoble-relance-son-dispositif-de-votation-citoyenne-et-cree-deux-nouveaux-outils/523008',
    },
    { label: 'La Verty, enquête', href: 'https://laverty.fr/wp/?p=284' },
  ],
}
