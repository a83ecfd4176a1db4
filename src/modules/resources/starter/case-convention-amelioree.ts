import { points, prose, type StarterCase } from './case.ts'

export const conventionAmelioree: StarterCase = {
  title: 'Une convention citoyenne améliorée cherche son territoire',
  lead: 'Que faudrait-il changer aux conventions citoyennes pour qu’elles soient plus ouvertes ?',
  where: [],
  place: 'France, territoire à trouver',
  period: 'proposition ouverte',
  challenges: ['shared_decision', 'scale_participation'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['design'],
    pillars: ['participation', 'transparency'],
    scales: ['municipality', 'intercommunality', 'region'],
  },
  facts: {
    commissioner: 'Le Labo de Démocratie Ouverte',
    recruitment: 'Tirage au sort d’au moins cent personnes, d’après la définition retenue',
    evaluation: 'À écrire avec une équipe de recherche avant le tirage',
  },
  outcome: 'ongoing',
  evidence: {
    level: 1,
    reason:
      'Une proposition publiée par l’association qui la porte. Rien n’a encore été essayé : il n’y a donc rien à mesurer.',
  },
  essential: {
    what: 'Monter, avec un territoire volontaire, une convention locale plus transparente, plus participative et plus collaborative',
    who: 'Le Labo de Démocratie Ouverte et une collectivité à trouver',
    result: 'Aucun encore : la proposition attend un territoire',
    limits: 'Tout reste à prouver',
    redo: 'Écrire au Labo si vous préparez déjà une convention : l’essai vient s’y ajouter',
  },
  sections: {
    summary: prose(
      'Démocratie Ouverte a contribué à inventer la Convention citoyenne pour le climat. Elle estime pourtant que la formule peut être nettement améliorée, et propose d’essayer avec une collectivité : garder ce qui est solide, changer quelques points, mesurer.',
    ),
    context: prose(
      'Depuis 2020, les conventions se multiplient et se ressemblent. L’association a publié cette année-là dix principes et lignes rouges. La proposition part de cette base : une convention qui les respecte tous, et qui va plus loin sur certains.',
    ),
    objectives: points(
      'Plus de transparence : ce qui se passe dans la salle peut être suivi du dehors',
      'Plus de participation : celles et ceux qui n’ont pas été tiré·es au sort ont une place',
      'Plus de collaboration : élu·es et services travaillent avec le panel au lieu de l’attendre',
    ),
    method: prose(
      'La définition retenue est exigeante. Il faut au moins cent personnes tirées au sort et plusieurs jours de travail, sur quelques semaines ou mois. Il faut aussi une question précise et un lien direct avec une décision.',
      'Les dix principes servent de socle : mandat clair et ambitieux ; lien explicite avec la décision ; indépendance de l’organisation et des garant·es ; tirage au sort qui inclut ; animation professionnelle ; délibération en trois temps, s’informer, enquêter, produire ; avis contradictoires ; portage politique et lien avec la société civile organisée ; transparence et écho dans les médias ; droit de suite.',
    ),
    steps: points(
      'Trouver une collectivité qui prépare déjà une convention',
      'Choisir un ou deux changements à essayer',
      'Écrire le protocole et le publier',
      'Tenir la convention',
      'Évaluer et publier, quel que soit le résultat',
    ),
    actors: prose(
      'Le Labo propose et documente ; la collectivité porte ; les habitant·es tiré·es au sort délibèrent ; des chercheurs et des chercheuses évaluent librement.',
    ),
    means: prose(
      'Rien n’est chiffré dans la proposition. Une convention demande au moins un recrutement, des indemnités, une animation, des garant·es et un suivi.',
    ),
    results: prose(
      'Aucun : la proposition n’a pas encore trouvé de territoire. Nous la publions parce qu’un essai ouvert est aussi un commun.',
    ),
    difficulties: prose(
      'Une convention est lourde, et y ajouter une expérience l’est encore plus. C’est sans doute pourquoi l’appel attend.',
    ),
    vigilance: points(
      'Une amélioration qui affaiblit un des dix principes n’en est pas une',
      'N’essayez qu’un ou deux changements à la fois : sinon on ne saura pas lequel a compté',
    ),
    advice: points(
      'Partez d’une convention que vous voulez de toute façon mener',
      'Prévoyez un groupe de comparaison : une session menée à l’ancienne, une autre à la nouvelle manière',
      'Associez une équipe de recherche avant le tirage au sort',
    ),
  },
  sources: [
    {
      label: 'Labo de Démocratie Ouverte, améliorer les conventions citoyennes',
      href: 'https://www.labodemocratieouverte.org/convention-citoyenne-amelioree/',
    },
    {
      label: 'Citego, dix lignes rouges et grands principes',
      href: 'https://citego.org/bdf_fiche-document-2177_en.html',
    },
  ],
}
