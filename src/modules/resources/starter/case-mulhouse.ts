import { points, prose, type StarterCase } from './case.ts'

export const mulhouse: StarterCase = {
  title: 'Une agence pour la participation, avec son propre budget',
  lead: 'Comment faire durer la participation des habitant·es au-delà d’un grand forum ?',
  where: [{ kind: 'commune', code: '68224' }],
  place: 'Mulhouse, Haut-Rhin, 111 000 habitant·es',
  period: 'depuis octobre 2014',
  participants: '5 000 personnes au forum, 10 permanent·es à l’agence',
  challenges: ['lasting_relationship', 'culture_of_engagement'],
  themes: ['institutions'],
  methods: ['forum', 'conseil d’habitants', 'plateforme en ligne'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis', 'design'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality'],
  },
  facts: {
    commissioner: 'La ville de Mulhouse',
    population: '111 000 habitant·es',
    recruitment: 'Forum ouvert, puis conseils d’habitant·es et plateforme',
    mode: 'En présence et en ligne',
    duration: 'Depuis octobre 2014',
    budget: '99 197 € en 2023, 135 173 € en 2024, pour l’agence',
    evaluation:
      'Annoncée par des habitant·es, des expert·es et des personnes extérieures ; non retrouvée',
  },
  outcome: 'ongoing',
  evidence: {
    level: 2,
    reason:
      'Les dates, les budgets et l’organisation sont publiés par la ville et repris par la presse. L’évaluation annoncée par des habitant·es, des expert·es et des personnes extérieures n’a pas été retrouvée.',
  },
  essential: {
    what: 'Créer une agence autonome qui organise la participation pour toute la ville',
    who: 'La ville, Démocratie Ouverte pour le lancement, puis une équipe de dix personnes',
    when: 'Forum en octobre 2014, agence ouverte en juin 2015, toujours active dix ans après',
    cost: 'Budget de l’agence : 99 197 € en 2023, 135 173 € en 2024',
    result:
      'Une structure qui a passé plusieurs mandats, des conseils des habitants, une plateforme, des concertations sur les grands projets',
    limits:
      'Effets sur les décisions non mesurés publiquement ; activité freinée par la crise sanitaire',
    redo: 'Commencer par le statut : une régie personnalisée a son conseil, son budget, sa parole',
  },
  sections: {
    summary: prose(
      'En 2014, Mulhouse réunit près de cinq mille personnes pendant deux jours. Plutôt que de laisser retomber l’élan, la ville crée l’année suivante une agence de la participation citoyenne. Elle n’est pas un service municipal : elle a son conseil d’administration et son budget.',
    ),
    context: prose(
      'La ville consulte ses habitant·es depuis les années 1990. Le forum « Mulhouse c’est vous », monté avec le journal Libération, change l’échelle : dix-neuf ateliers, deux jours, des invité·es venu·es d’ailleurs raconter leurs essais.',
      'Mulhouse devient alors le premier territoire du programme « Territoire hautement citoyen » de Démocratie Ouverte. Ce programme veut revoir la manière de gouverner, avec celles et ceux qui habitent là.',
    ),
    objectives: points(
      'Faire durer l’élan du forum',
      'Donner à la participation sa propre structure',
    ),
    method: prose(
      'Le choix qui compte est juridique. L’agence est une régie personnalisée : une personne morale à part, tenue par la ville sans se confondre avec elle. Quinze personnes l’administrent, dont huit élu·es de tous bords et des habitant·es.',
      'Elle travaille dans les deux sens : elle porte les idées des habitant·es vers la ville, et les projets de la ville vers les habitant·es.',
    ),
    steps: points(
      'Octobre 2014 : forum de deux jours, dix-neuf ateliers',
      'Juin 2015 : ouverture de l’agence et de la plateforme mulhousecestvous.fr',
      'Octobre 2017 : installation dans des locaux à elle, avenue de Colmar',
      '2023 : les conseils citoyens et les conseils participatifs fusionnent en conseils des habitants',
      '2025 : dix ans de l’agence',
    ),
    actors: prose(
      'La ville, Démocratie Ouverte et un journal pour le lancement ; puis une agence de dix personnes, administrée par quinze, dont huit élu·es de tous bords.',
    ),
    means: prose(
      'Dix personnes aux métiers variés. Le budget publié est de 99 197 € pour 2023 et de 135 173 € pour 2024 ; les sources ne disent pas s’il comprend les salaires.',
    ),
    results: prose(
      'L’agence accompagne les concertations urbaines, les budgets participatifs, les journées sans voiture, les diagnostics en marchant. La ville a reçu en 2023 un trophée de la participation pour un de ses outils, « Croque ta ville ».',
      'La directrice du pôle concerné dit que consulter est devenu normal à Mulhouse, là où d’autres villes y voient un risque. C’est un témoignage, pas une mesure.',
    ),
    worked: prose(
      'Le statut : une régie personnalisée a son conseil et son budget, et elle est encore là dix ans après.',
    ),
    difficulties: prose(
      'En 2021, beaucoup d’actions sont annulées ou reportées. Avoir deux sortes de conseils à la fois a fini par brouiller le paysage : il a fallu les réunir.',
    ),
    vigilance: points(
      'Deux sortes de conseils à la fois brouillent le paysage',
      'Une agence n’ôte pas aux services le devoir de répondre',
    ),
    advice: points(
      'Décidez du statut avant du programme d’actions : c’est lui qui protège l’agence au changement de majorité',
      'Faites siéger l’opposition dès le premier jour',
      'Publiez chaque année le budget et ce que les avis ont changé, y compris « rien »',
    ),
  },
  sources: [
    {
      label: 'M+, le magazine de la ville, les dix ans de l’agence',
      href: 'https://www.mplusinfo.fr/agence-de-la-participation-citoyenne-10-ans-au-service-du-bien-commun-97e983ef-b022-45a3-85c3-1bbab307f425',
    },
    {
      label: 'M+, bilan 2023 et budgets',
      href: 'https://mplusinfo.fr/agence-de-la-participation-citoyenne-mulhouse-se-transforme-pour-et-avec-ses-habitants-mulhouse',
    },
    {
      label: 'Observatoire du vivre ensemble, Territoire hautement citoyen',
      href: 'https://observatoirevivreensemble.org/territoire-hautement-citoyen',
    },
    {
      label: 'Cap Collectif, entretien avec l’adjointe à la vie citoyenne',
      href: 'https://www.cap-collectif.com/post/entretien-avec-cecile-sornin-ajointe-au-maire-de-mulhouse',
    },
    {
      label: 'La Lettre du cadre, les débuts de la démarche',
      href: 'https://www.lettreducadre.fr/article/mulhouse-mise-sur-la-haute-qualite-citoyenne.37940',
    },
  ],
}
