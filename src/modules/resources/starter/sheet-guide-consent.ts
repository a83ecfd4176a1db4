import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const consentGuide: StarterPage = {
  kind: 'guide',
  title: 'Décider par consentement : le guide de la personne qui anime',
  lead: 'Comment mener une décision à plusieurs, tour après tour, avec cette seule feuille à la main ?',
  challenges: ['shared_decision', 'empowerment'],
  themes: ['institutions'],
  methods: ['décision par consentement'],
  facets: {
    publics: ['associations', 'elected', 'officers'],
    levels: ['empower', 'collaborate'],
    phases: ['decision'],
    pillars: ['cooperation'],
    scales: ['organisation', 'municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Six descriptions concordantes, écrites par des personnes qui pratiquent. Elles diffèrent sur les durées ; nous donnons les deux.',
  },
  essential: {
    what: 'On n’attend pas que tout le monde soit pour : on vérifie que personne n’a d’objection fondée',
    who: 'De deux à vingt personnes, une personne qui anime, une qui note, une qui porte la proposition',
    when: 'Pour ce qui engage le groupe ; les affaires courantes restent aux rôles',
  },
  sections: {
    summary: prose(
      'Une proposition est adoptée quand plus personne ne voit de raison sérieuse de ne pas l’essayer. La question n’est pas « est-ce la meilleure idée ? » mais « est-ce assez bon pour maintenant, et assez sûr pour commencer ? ».',
    ),
    audience: prose(
      'Vous animez une réunion d’équipe, un bureau d’association, une commission. Vous n’avez besoin d’aucune formation : imprimez cette page, lisez chaque étape à voix haute, et ne sautez aucun tour.',
    ),
    context: prose(
      'Un vote laisse une minorité qui traîne les pieds. Un consensus laisse parfois le dernier mot à la personne la plus patiente. Le consentement cherche les limites de celles et ceux qui devront vivre avec la décision, et s’arrête là.',
    ),
    body: points(
      'Une seule proposition à la fois, portée par une personne qui peut la modifier',
      'On parle à son tour, dans l’ordre du cercle ; on peut passer',
      'Pendant un tour, personne ne répond, sauf la personne qui porte la proposition au tour de clarification',
      'Une objection est un cadeau : elle montre un risque que la proposition ne voyait pas',
      'Elle est valable si elle nomme un risque réel pour la raison d’être, pour le groupe, ou une limite de la personne qui parle',
      'Elle ne l’est pas si c’est une préférence, une meilleure idée, une peur que l’on peut essayer sans dommage, ou la parole d’une personne absente',
      'Le groupe lève une objection à la fois, puis refait le tour',
      'Si l’on n’y arrive pas : la proposition est retirée, reportée, ou confiée au cercle plus large',
    ),
    material: points(
      'La proposition écrite, une copie par personne, numérotée « version 1 »',
      'Un grand papier pour les objections et les nouvelles versions',
      'Une montre visible de tout le monde',
      'Le modèle de relevé de décision de ce centre',
    ),
    vigilance: points(
      'La personne qui anime ne porte pas la proposition',
      'Un soupir n’est pas un consentement : demandez un mot, « oui » ou « objection »',
      'Si cela dure, les gens cèdent au lieu de consentir : arrêtez et reprenez une autre fois',
      'Fixez toujours une date de réexamen : elle rend le « oui » plus facile',
    ),
    advice: points(
      'Commencez par une petite décision sans enjeu : le lieu de la prochaine réunion',
      'Remerciez la première objection de la soirée, elle libère les suivantes',
      'Affichez les trois questions de validité au mur',
    ),
    further: prose(
      'À lire ensuite : l’élection sans candidat, qui se termine par le même tour d’objections, et l’organisation en cercles reliés.',
    ),
  },
  steps: [
    step(
      'Préparer',
      'Avant la réunion, la personne qui porte le sujet écoute le groupe et écrit une proposition courte : le besoin, ce qu’on fait, qui, à partir de quand, jusqu’à quand.',
    ),
    step(
      'Présenter',
      'Elle lit la proposition et dit en deux phrases à quel besoin elle répond. Personne ne réagit. Dites : « On écoute d’abord, on parlera chacun son tour. »',
      3,
    ),
    step(
      'Clarifier',
      'Tour de questions pour comprendre, rien d’autre. Dites : « Qu’est-ce qui n’est pas clair ? » La personne qui porte répond brièvement, ou dit : « Je ne sais pas encore. » Arrêtez les questions qui sont des avis.',
      5,
    ),
    step(
      'Réagir',
      'Chacun·e dit une fois ce que la proposition lui fait : envie, inquiétude, idée. La personne qui porte écoute, note et ne répond pas.',
      8,
    ),
    step(
      'Améliorer',
      'La personne qui porte garde, modifie ou retire. Elle prend les améliorations qu’elle veut et relit à voix haute la version 2, mot pour mot.',
      4,
    ),
    step(
      'Demander les objections',
      'Tour court. Dites : « Vois-tu une objection à ce que nous essayions cela ? » Réponse par « pas d’objection » ou « objection, parce que… ». On n’en discute pas encore ; on les écrit.',
      5,
    ),
    step(
      'Vérifier chaque objection',
      'Trois questions au groupe : le risque est-il réel ? touche-t-il notre raison d’être, le groupe, ou une limite de la personne ? ne peut-on pas essayer et revenir en arrière ? Si elle ne tient pas, la personne la retire elle-même.',
      5,
    ),
    step(
      'Lever les objections',
      'Une seule à la fois. Dites à la personne qui objecte : « Que faudrait-il changer pour que cela te convienne ? » Le groupe aide. Relisez la nouvelle version, puis refaites le tour d’objections.',
      10,
    ),
    step(
      'Adopter',
      'Plus d’objection : dites « c’est décidé ». Notez le texte, la date, les présent·es, la personne responsable et le jour du réexamen. Prenez une minute pour vous en réjouir.',
      2,
    ),
  ],
  sources: [
    pages.consentImfusio,
    pages.consentBievre,
    pages.consentRhythm,
    pages.consentSemawe,
    pages.consentFarm,
    pages.consentSheets,
  ],
}
