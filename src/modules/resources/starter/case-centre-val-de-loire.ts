import { points, prose, type StarterCase } from './case.ts'

export const centreValDeLoire: StarterCase = {
  title: 'Un bus, vingt-trois bassins de vie, vingt-cinq mesures votées',
  lead: 'Une région peut-elle demander à ses habitant·es comment elle devrait décider ?',
  where: [{ kind: 'region', code: '24' }],
  place: 'Région Centre-Val de Loire',
  period: 'd’octobre 2016 à avril 2018, puis suites',
  participants: '5 000 personnes rencontrées, 6 panels',
  challenges: ['whole_policy_cycle', 'restore_trust', 'scale_participation'],
  themes: ['institutions'],
  methods: ['tournée citoyenne', 'tirage au sort', 'plateforme en ligne'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['involve', 'collaborate'],
    phases: ['diagnosis', 'design', 'decision'],
    pillars: ['participation', 'transparency'],
    scales: ['region'],
  },
  facts: {
    commissioner: 'La région',
    recruitment:
      'Rencontres sur place ; dans les panels, places tirées au sort après appel, et président·es d’intercommunalités tiré·es au sort',
    mode: 'En présence et en ligne',
    duration: 'D’octobre 2016 à avril 2018',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Le calendrier et le vote sont publiés par la région et par plusieurs journaux. Aucune source ne dit combien des vingt-cinq mesures sont en place aujourd’hui.',
  },
  essential: {
    what: 'Construire avec les habitant·es la façon dont la région les associera entre deux élections',
    who: 'Un vice-président et son équipe, Démocratie Ouverte, des bénévoles, six panels départementaux',
    when: 'Lancement le 26 janvier 2017, tournée de février à juillet, vote le 19 avril 2018',
    result: 'Plus de 500 propositions, 25 mesures et 7 chantiers votés en séance plénière',
    limits: 'Suivi public des mesures non retrouvé ; des échanges parfois houleux aux assises',
    redo: 'Passer du temps sur place : trois à quatre jours par mois, pendant six mois',
  },
  sections: {
    summary: prose(
      'La région ne demande pas un avis sur un projet : elle met sur la table sa propre manière de décider. Un élu part en bus dans chacun des vingt-trois bassins de vie, pendant que six panels travaillent et qu’une plateforme recueille des idées. Au bout de quinze mois, l’assemblée vote.',
    ),
    context: prose(
      'Fin 2015, l’abstention est forte et la majorité se sait fragile. Elle crée une vice-présidence à la démocratie. En octobre 2016 la région adhère à Démocratie Ouverte, puis signe en janvier 2017 la déclaration des Territoires hautement citoyens.',
    ),
    objectives: points(
      'Écrire avec les habitant·es la façon dont la région les associera',
      'Rencontrer du monde dans les vingt-trois bassins de vie',
      'Faire voter des mesures par l’assemblée',
    ),
    method: prose(
      'Quatre chemins mènent au même texte : la tournée, pour aller vers les gens ; les panels, pour travailler dans la durée ; la plateforme, pour écrire à distance ; et les instances déjà là, comme le conseil économique, social et environnemental ou le conseil des jeunes.',
      'Il y a un panel par département. Une partie des places est tirée au sort après un appel à candidatures, entre habitant·es et structures. L’autre est confiée à des président·es d’intercommunalités, elles aussi tirées au sort, qui désignent des élu·es du bassin de vie.',
    ),
    steps: points(
      'Octobre 2016 : adhésion à Démocratie Ouverte',
      '26 janvier 2017 : journée de lancement, avec un tribunal des générations futures',
      'Février à juillet 2017 : la tournée, du Loiret à l’Indre-et-Loire',
      'Octobre 2017 : rapport du conseil économique, social et environnemental',
      'Décembre 2017 : assises à Blois',
      'Janvier 2018 : création d’une direction de la transformation numérique et citoyenne',
      '19 avril 2018 : vote de 25 mesures',
      'Novembre 2020 : deuxièmes assises, en ligne',
    ),
    actors: prose(
      'Un vice-président et son équipe mènent la tournée. Démocratie Ouverte accompagne. Les panels réunissent habitant·es, structures et élu·es locaux ; le conseil économique, social et environnemental a été saisi.',
    ),
    results: prose(
      'La presse régionale parle de cinq mille personnes rencontrées et de plus de cinq cents propositions sur la démocratie. Un premier tri en écarte une cinquantaine, en renvoie cent cinquante vers d’autres institutions, et partage le reste entre des chantiers et une charte.',
      'La trace la plus solide est dans l’organisation : une direction entière a été créée trois mois avant le vote.',
    ),
    followUp: prose(
      'Vingt-cinq mesures et sept chantiers ont été votés le 19 avril 2018. Aucune source citée ne dit lesquels sont en place.',
    ),
    difficulties: prose(
      'Beaucoup de propositions ne relèvent pas de la région : il faut les transmettre, et le dire à celles et ceux qui les ont faites. Aux assises, une invitée a été chahutée par la salle. Les personnes qui viennent le plus souvent, les « toujours les mêmes », sont nommées comme un problème par la région elle-même.',
    ),
    vigilance: points(
      'Dites ce que devient une idée qui relève d’une autre collectivité',
      'Notez qui l’on ne rencontre pas : ce sont elles et eux qu’il faut aller chercher ensuite',
    ),
    advice: points(
      'Tirez au sort aussi les élu·es que vous invitez : cela change les conversations',
      'Annoncez dès la tournée ce que deviendra une idée qui ne dépend pas de vous',
      'Créez le service qui suivra les mesures avant de les voter',
      'Prévoyez un tableau public de suivi, mesure par mesure',
    ),
  },
  sources: [
    {
      label: 'Démocratie permanente, la démarche et sa frise',
      href: 'https://www.democratie-permanente.fr/pages/la-demarche-de-la-democratie-permanente',
    },
    {
      label: 'Banque des Territoires, une région cherche à inventer',
      href: 'https://www.banquedesterritoires.fr/la-region-centre-val-de-loire-cherche-inventer-une-democratie-permanente',
    },
    {
      label: 'Démocratie Ouverte, le vote des mesures',
      href: 'https://medium.com/@OpenDemocracyFR/r%C3%A9gion-centre-val-de-loire-des-mesures-concr%C3%A8tes-pour-une-d%C3%A9mocratie-permanente-vot%C3%A9es-en-1223f7dbc08e',
    },
    {
      label: 'Contribution des panels territoriaux',
      href: 'https://www.slideshare.net/zocellemra/contribution-des-panels-pour-la-dmocratie-en-rgion-centreval-de-loire',
    },
    {
      label: 'Magcentre, le départ de la tournée',
      href: 'http://magcentre.fr/116378-la-democratie-permanente-part-en-tournee',
    },
    {
      label: 'Le Petit Vendômois, les assises',
      href: 'http://www.lepetitvendomois.fr/economie-societe/sante-et-social/democratie-permanente-marche-centre-val-de-loire/',
    },
  ],
}
