import { points, prose } from './case.ts'
import { kingersheim } from './case-kingersheim.ts'
import { mulhouse } from './case-mulhouse.ts'
import { gather, type StarterPage } from './sheet.ts'
import { democraticSequence } from './sheet-method-democratic-sequence.ts'
import { pages } from './sheet-sources.ts'

export const structureLasts: StarterPage = {
  kind: 'learning',
  title: 'Ce qui dure a un lieu, une règle ou un budget à soi',
  lead: 'Pourquoi certaines démarches passent-elles plusieurs mandats ?',
  challenges: ['lasting_relationship', 'culture_of_engagement'],
  themes: ['institutions'],
  methods: ['conseil participatif', 'conseil d’habitants'],
  facets: {
    publics: ['elected', 'officers', 'residents'],
    levels: ['collaborate'],
    phases: ['design', 'delivery'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Deux villes du même département, plus de dix ans de recul chacune. Les démarches disparues, elles, laissent peu de traces : nous ne pouvons pas comparer.',
  },
  essential: {
    what: 'Kingersheim a un lieu et une séquence, Mulhouse une agence et son budget : les deux ont passé un changement d’équipe ou dix années',
  },
  sections: {
    summary: prose(
      'Une démarche portée par une personne s’arrête avec elle. Celles qui durent ont autre chose : une maison, une règle écrite, une structure avec son conseil et ses comptes.',
    ),
    evidence: points(
      'Kingersheim : une maison ouverte en 2006, une même séquence pour tous les projets, une charte votée en 2015, gardées après le changement d’équipe de 2020',
      'Mulhouse : une régie personnalisée depuis 2015, avec son conseil et son budget, 135 173 € en 2024',
    ),
    limits: prose(
      'Ce sont des villes qui ont réussi à durer : celles qui avaient un lieu et ont arrêté ne sont pas dans ce centre. Le long mandat d’un même maire a aussi compté à Kingersheim.',
    ),
    advice: points(
      'Choisissez une des trois choses, et faites-la voter',
      'Faites siéger l’opposition dès le premier jour',
      'Ouvrez le lieu à autre chose que des réunions',
    ),
  },
  gathers: [
    gather(kingersheim, 'Un lieu et une séquence'),
    gather(mulhouse, 'Une agence et un budget'),
    gather(democraticSequence, 'La séquence, pas à pas'),
  ],
  sources: [pages.kingersheim, pages.kingersheimPress, pages.mulhouseAgency],
}
