import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'

export const meetings2020: StarterPage = {
  kind: 'video',
  title: 'Les Rencontres 2020 des territoires d’innovation démocratique, à revoir',
  lead: 'Comment tenir cinq jours de rencontres en ligne sans lasser personne ?',
  challenges: ['culture_of_engagement'],
  themes: ['institutions', 'ruralité'],
  methods: ['forum', 'budget participatif'],
  facets: {
    publics: ['elected', 'officers', 'residents'],
    levels: ['inform'],
    phases: ['design'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality', 'national'],
    format: 'video',
  },
  evidence: {
    level: 1,
    reason:
      'Décrites d’après la page des rediffusions et un article paru ensuite. L’audience n’est pas publiée.',
  },
  essential: {
    what: 'Les rediffusions d’une semaine de rencontres, rangées par jour',
    who: 'Démocratie Ouverte et son réseau ; ouvertes à tout le monde, et plus seulement aux élu·es et aux agent·es',
    when: 'Du 30 novembre au 4 décembre 2020, entièrement en ligne',
  },
  sections: {
    summary: prose(
      'La deuxième édition des Rencontres devait se tenir en salle. Passée en ligne, elle a emprunté à la télévision : chaque séance a la forme d’une émission connue. Les rediffusions se regardent séparément.',
    ),
    chapters: points(
      'Un « rendez-vous en territoire inconnu » : innover dans de petites communes rurales, avec des élu·es qui l’ont fait',
      'Une émission de cuisine : les ingrédients d’une bonne concertation',
      'Un long entretien, à la manière des chaînes d’interviews en ligne',
      'Un documentaire avec deux maires connus pour leur démocratie continue',
      'Les 2 et 3 décembre : les Rencontres nationales des budgets participatifs, accueillies dans la semaine',
    ),
    takeaway: points(
      'Une forme connue de tout le monde fait tenir une séance à l’écran',
      'Ouvrir à toute personne ce qui était réservé aux professionnel·les a changé le public',
      'Une page par jour, avec ses rediffusions, laisse une trace que l’on peut citer',
    ),
    transcript: prose(
      'Il n’y a pas de transcription publiée, à notre connaissance. Les séances sont en français ; les sous-titres automatiques du lecteur aident à chercher un passage. Si vous en transcrivez une, ajoutez-la à cette fiche.',
    ),
  },
  link: 'https://labodemocratieouverte.org/rencontres2020-vendredi-4-decembre',
  sources: [
    {
      label: 'Labo de Démocratie Ouverte, les Rencontres 2020, vendredi 4 décembre',
      href: 'https://labodemocratieouverte.org/rencontres2020-vendredi-4-decembre',
    },
    {
      label:
        'Territoires audacieux, les Rencontres du réseau des territoires d’innovation démocratique',
      href: 'https://www.territoires-audacieux.fr/reportages/2021/01/18/democratie-ouverte-rencontres-du-reseau-des-territoires-dinnovation-democratique/',
    },
  ],
}
