import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'

export const openDataTexts = defineTexts(
  {
    title: 'Tout ce qui est public, à emporter',
    lead: 'Les données de l’atelier, dans des formats que d’autres outils lisent. Sans compte, sans demande.',
    catalogue: 'Ce catalogue pour les machines (DCAT, JSON-LD)',
    files: 'Fichiers',
    licence: 'Licence',
    each: 'Chaque page a aussi son double pour les machines',
    eachText:
      'Une fiche se lit en PDF, Word, Markdown et JSON depuis sa page. Un protocole figé donne son empreinte et son contenu canonique. Un territoire a ses données en JSON-LD.',
    personal: 'Aucune donnée personnelle',
    personalText:
      'Ces fichiers ne nomment que celles et ceux qui signent une fiche. Ce qui est gardé sur les personnes est dit, colonne par colonne, dans le registre ci-dessus et sur la page',
    personalLink: 'Vos données',
    catalogueTitle: (house: string) => `Données ouvertes ${ofName(house)}`,
    ownLicences: 'Chaque fiche dit la sienne',
    sets: {
      experiments: {
        title: 'Expérimentations publiées',
        description:
          'Une ligne par expérimentation : sa question, son territoire, son étape, ses défis ; pour celles qui se sont arrêtées, pourquoi.',
        keywords: ['démocratie', 'participation', 'expérimentation'],
      },
      resources: {
        title: 'Fiches et ressources',
        description:
          'Les fiches retour d’expérience du centre de ressources, avec leur lieu, leurs méthodes, leurs sources et leur licence.',
        keywords: ['démocratie', 'participation', 'retour d’expérience'],
      },
      territories: {
        title: 'Territoires',
        description:
          'Communes, intercommunalités, départements, régions et autres organisations, dans les colonnes du schéma public « collectivites ».',
        keywords: ['collectivités', 'communes', 'SIREN', 'INSEE'],
      },
      register: {
        title: 'Registre des données personnelles',
        description:
          'Chaque colonne gardée sur des personnes : sa classe, sa raison, sa durée. Aucune donnée personnelle.',
        keywords: ['RGPD', 'registre'],
      },
    },
  },
  {
    title: 'All that is public, to take away',
    lead: 'The data of the workshop, in formats that other tools read. No account, no request.',
    catalogue: 'This catalogue for machines (DCAT, JSON-LD)',
    files: 'Files',
    licence: 'Licence',
    each: 'Each page also has its twin for machines',
    eachText:
      'A sheet can be read as PDF, Word, Markdown and JSON from its page. A frozen protocol gives its hash and its canonical content. A place has its data in JSON-LD.',
    personal: 'No personal data',
    personalText:
      'These files name only those who sign a sheet. What is kept about people is said, column by column, in the register above and on the page',
    personalLink: 'Your data',
    catalogueTitle: (house: string) => `Open data of ${house}`,
    ownLicences: 'Each sheet says its own',
    sets: {
      experiments: {
        title: 'Published experiments',
        description:
          'One line per experiment: its question, its place, its stage, its challenges; for those that stopped, why.',
        keywords: ['democracy', 'participation', 'experiment'],
      },
      resources: {
        title: 'Sheets and resources',
        description:
          'The case sheets of the resource centre, with their place, methods, sources and licence.',
        keywords: ['democracy', 'participation', 'case sheet'],
      },
      territories: {
        title: 'Places',
        description:
          'Municipalities, intercommunalities, departments, regions and other organisations, in the columns of the French public schema “collectivites”.',
        keywords: ['local authorities', 'municipalities', 'SIREN', 'INSEE'],
      },
      register: {
        title: 'Register of personal data',
        description:
          'Each column kept about people: its class, its reason, its duration. No personal data.',
        keywords: ['GDPR', 'register'],
      },
    },
  },
)
