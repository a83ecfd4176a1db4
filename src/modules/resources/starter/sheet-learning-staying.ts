import { points, prose } from './case.ts'
import { isere } from './case-isere.ts'
import { poitiers } from './case-poitiers.ts'
import { gather, type StarterPage } from './sheet.ts'
import { standingAssembly } from './sheet-method-standing-assembly.ts'
import { pages } from './sheet-sources.ts'

export const stayingIsAnotherJob: StarterPage = {
  kind: 'learning',
  title: 'Faire venir et faire rester sont deux métiers',
  lead: 'Pourquoi un groupe bien recruté fond-il quand même ?',
  challenges: ['lasting_relationship'],
  themes: ['institutions'],
  methods: ['assemblée citoyenne', 'groupe de volontaires'],
  facets: {
    publics: ['residents'],
    levels: ['involve', 'collaborate'],
    phases: ['design', 'delivery'],
    pillars: ['participation'],
    scales: ['municipality', 'parliament'],
  },
  evidence: {
    level: 2,
    reason:
      'Deux démarches très différentes disent la même chose ; l’une l’a fait évaluer. Les présences ne sont publiées séance par séance dans aucune.',
  },
  essential: {
    what: 'Un recrutement soigné améliore la diversité, il n’assure pas la présence dans la durée',
  },
  sections: {
    summary: prose(
      'On met l’effort au début, puis on s’étonne des chaises vides. La présence demande un travail propre : revoir les gens, montrer des effets, s’adapter à leurs horaires.',
    ),
    evidence: points(
      'Poitiers : environ deux cents personnes, puis cent cinquante, pendant la première édition, malgré un recrutement de porte en porte',
      'Isère : quarante-sept volontaires au départ, un effectif qui baisse nettement au fil des mois',
    ),
    limits: prose(
      'Nous ne savons pas qui part, ni pourquoi : personne ne publie les raisons. Une convention courte et indemnisée, comme en Belgique, garde presque tout le monde ; c’est peut-être la durée qui compte, peut-être l’indemnité.',
    ),
    advice: points(
      'Publiez la présence à chaque séance',
      'Rappelez les absent·es dans la semaine, pour demander et non pour reprocher',
      'Donnez un premier effet visible avant le troisième mois',
      'Prévoyez des suppléant·es et une façon d’entrer en cours de route',
    ),
  },
  gathers: [
    gather(poitiers, 'La leçon est dite par la ville'),
    gather(isere, 'L’équipe en parle aussi'),
    gather(standingAssembly, 'Ce que la méthode en a retenu'),
  ],
  sources: [pages.poitiersDoors, pages.iserePress, pages.isere],
}
