import { points, prose } from './case.ts'
import { belgique } from './case-belgique.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { gers } from './case-gers.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const drawTwoSteps: StarterMethod = {
  kind: 'method',
  title: 'Tirer au sort un panel en deux temps',
  lead: 'Comment réunir un petit groupe qui ressemble à toute la population, et pouvoir le prouver ?',
  challenges: ['diversify_participants', 'restore_trust'],
  themes: ['institutions'],
  methods: ['tirage au sort'],
  facets: {
    publics: ['residents', 'far-from-it'],
    levels: ['involve', 'collaborate'],
    phases: ['design', 'decision'],
    pillars: ['representation'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 3,
    reason:
      'Plusieurs démarches publient le nombre de personnes invitées et de places. Les taux de réponse viennent d’un petit nombre de cas : prenez-les comme des ordres de grandeur.',
  },
  essential: {
    what: 'Un premier tirage invite beaucoup de monde ; un second choisit, parmi les réponses favorables, un panel équilibré',
    who: 'Une personne qui tient la liste, une autre qui vérifie, un témoin le jour du tirage',
    when: 'Avant la première séance : comptez plusieurs semaines entre les invitations et le tirage',
    result: 'Un panel, une liste de suppléant·es et un procès-verbal que chacun peut refaire',
    limits: 'Au-dessous de deux cents personnes, le hasard seul ne suffit pas : il faut des quotas',
    redo: 'Écrire les critères avant de voir les réponses, jamais après',
  },
  sections: {
    summary: prose(
      'Inviter au hasard ne donne pas un groupe équilibré : les personnes qui répondent ont plus souvent des diplômes, du temps et l’habitude. On tire donc deux fois. La première fois pour inviter sans choisir, la seconde pour rétablir l’équilibre.',
    ),
    purpose: prose(
      'Confier une question à des personnes que la mairie ne connaît pas encore, et montrer à tout le monde qu’elle ne les a pas choisies. Trois idées portent la méthode : le hasard, la ressemblance avec la population, la même chance pour chacun.',
    ),
    notFor: points(
      'La décision est déjà prise : le tirage ne ferait que la décorer',
      'La question ne touche que quelques personnes connues : invitez-les toutes',
      'Personne n’aura le temps de rappeler celles et ceux qui hésitent',
    ),
    size: prose(
      'De quinze à cent cinquante places dans les fiches de ce centre. En Belgique, 16 200 lettres ont donné environ quatre cents réponses favorables pour soixante places. La Convention pour le climat est partie de 300 000 numéros de téléphone pour cent cinquante places.',
    ),
    time: prose(
      'Le tirage prend une heure. Ce qui prend du temps vient avant : réunir la liste, écrire, rappeler. Ouvrez une permanence téléphonique dès l’envoi, car beaucoup croient à une plaisanterie.',
    ),
    cost: prose(
      'Aucune des sources citées ne publie le coût complet d’un recrutement. Comptez à part l’achat éventuel d’un fichier, les envois, les appels et le temps des agent·es, puis publiez ce total : il manque à tout le monde.',
    ),
    vigilance: points(
      'La liste électorale laisse de côté plus de cinq millions de personnes non inscrites',
      'Un critère de plus est une promesse de plus à tenir : trois ou quatre suffisent',
      'Deux personnes d’un même foyer ne doivent pas siéger ensemble : vérifiez-le avant le tirage',
      'Dites ce qui est gardé sur les personnes invitées et le jour où vous l’effacez',
    ),
    advice: points(
      'Montrez côte à côte la population, les personnes invitées, les volontaires et le panel',
      'Quand les bornes ne peuvent pas être tenues, élargissez la plus petite et dites-le',
      'Refaites le tableau à mi-parcours : les départs déforment le panel',
    ),
  },
  steps: [
    'Écrire le mandat, l’effectif et les critères : genre, âge, lieu et niveau d’étude sont les plus courants',
    'Choisir la source : numéros de téléphone au hasard, adresses, liste électorale, courrier',
    'Fixer pour chaque critère un minimum et un maximum, à partir du recensement',
    'Premier tirage : inviter, relancer, noter chaque réponse, chaque refus et sa raison si elle est donnée',
    'Second tirage, en public, parmi les réponses favorables, dans les bornes écrites',
    'Tirer en même temps les suppléant·es, dans l’ordre',
    'Publier le procès-verbal : nombres, critères, graine du hasard, écarts avec la population',
  ],
  seenIn: [belgique, conventionClimat, hauteGaronne, gers],
  sources: [pages.selection, pages.belgianDraw, pages.climateDraw, pages.rolls],
}
