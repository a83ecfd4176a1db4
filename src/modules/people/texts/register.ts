import { defineTexts } from '#kit/texts.ts'
import type { ColumnRule } from '#platform/module.ts'

/** What a room does with data, in the eight headings of the register (GDPR art. 30). */
export interface Activity {
  readonly title: string
  readonly purpose: string
  readonly persons: string
  readonly basis: string
  readonly recipients: string
}

const team = 'L’équipe du Labo, selon les rôles de chacun·e.'
const teamEn = 'The Lab team, as the role of each allows.'

export const registerTexts = defineTexts(
  {
    title: 'Vos données, ce que nous en gardons',
    lead: 'Chaque colonne de notre base a une raison d’être et une durée. Cette page est produite par le programme lui-même : c’est le registre des traitements.',
    who: 'Qui en répond',
    controller: 'Responsable',
    contact: 'Pour toute question, et pour exercer vos droits',
    transfers: 'Hors d’Europe',
    transfersNone: 'Rien ne sort de cette instance, sauf les courriels envoyés aux personnes.',
    security: 'Protection',
    securityMeasures:
      'Connexion sans mot de passe, deuxième preuve pour l’équipe, secrets gardés sous forme d’empreintes, identités séparées de ce qui est enregistré, mémoire des actes qui ne se réécrit pas, sauvegardes.',
    rights: 'Vos droits',
    rightsLead:
      'Voir, corriger, emporter ou effacer ce qui vous concerne : tout de suite depuis « Mes données » si vous avez un compte, ou en écrivant à l’adresse ci-dessus. Réponse en un mois au plus. Vous pouvez aussi saisir la CNIL.',
    rightsLink: 'Aller à mes données',
    twoVaults: 'Deux coffres',
    twoVaultsLead:
      'Qui vous êtes est rangé à part de ce que vous avez répondu, voté ou suivi. Une clé tirée au hasard relie les deux. Quand votre identité est effacée, la clé reste seule : les totaux restent justes, et personne ne peut plus savoir qu’il s’agissait de vous.',
    noTracking: 'Ni mesure d’audience, ni traceur, ni service d’un tiers dans ces pages.',
    purpose: 'À quoi cela sert',
    persons: 'Qui est concerné',
    basis: 'Base légale',
    recipients: 'Qui y a accès',
    what: 'Données',
    class: 'Nature',
    kept: 'Durée',
    classes: {
      public: 'publique',
      internal: 'de fonctionnement',
      personal: 'personnelle',
      sensitive: 'à protéger particulièrement',
    } satisfies Record<ColumnRule['class'], string>,
    otherColumns: 'Données publiques et de fonctionnement',
    nothing: 'Rien de cette nature n’est gardé ici.',
    download: 'Télécharger le registre (CSV)',
    caption: (room: string) => `Données gardées : ${room}`,
    sheet: 'Registre des traitements',
    sheetColumns: ['Pièce', 'Table', 'Colonne', 'Nature', 'Durée de conservation'],
    activities: {
      platform: {
        title: 'Fonctionnement de l’atelier',
        purpose: 'Envoyer les courriels, garder la mémoire des actes, protéger contre les abus.',
        persons: 'Toute personne qui utilise l’atelier.',
        basis: 'Intérêt légitime : un service sûr, dont on peut vérifier l’histoire.',
        recipients: 'Les administrateur·rices.',
      },
      people: {
        title: 'Comptes et réseau',
        purpose: 'Savoir qui agit, inviter, donner des rôles, connaître les mandats et leur fin.',
        persons: 'Équipe, élu·es, agent·es, innovateur·rices, chercheur·euses, bénévoles.',
        basis: 'Intérêt légitime du réseau ; accord pour le nom public et les nouvelles.',
        recipients: team,
      },
      territories: {
        title: 'Territoires et organisations',
        purpose: 'Connaître les collectivités et leurs partenaires.',
        persons: 'Interlocuteur·rices des territoires.',
        basis: 'Intérêt légitime ; données publiques.',
        recipients: 'Tout le monde pour ce qui est public ; sinon l’équipe.',
      },
      resources: {
        title: 'Ressources',
        purpose: 'Publier des fiches et des guides sous licence libre.',
        persons: 'Auteur·rices et personnes citées avec leur accord.',
        basis: 'Mission d’intérêt général ; accord pour les noms.',
        recipients: 'Tout le monde pour ce qui est publié.',
      },
      events: {
        title: 'Rencontres et séances',
        purpose: 'Organiser les séances, tenir la feuille de présence.',
        persons: 'Participant·es et intervenant·es.',
        basis: 'Accord donné à l’inscription.',
        recipients: team,
      },
      experiments: {
        title: 'Expérimentations',
        purpose: 'Préparer, conduire, évaluer et raconter les expérimentations.',
        persons: 'Équipes, partenaires, habitant·es qui proposent.',
        basis: 'Mission d’intérêt général, convention avec le territoire.',
        recipients: 'Tout le monde pour ce qui est public ; sinon l’équipe de l’expérimentation.',
      },
    } as Readonly<Record<string, Activity>>,
  },
  {
    title: 'Your data, and what we keep of it',
    lead: 'Each column of our database has a reason and a duration. This page is made by the program itself: it is the register of processing.',
    who: 'Who answers for it',
    controller: 'Controller',
    contact: 'For any question, and to use your rights',
    transfers: 'Outside Europe',
    transfersNone: 'Nothing leaves this instance, except the e-mails sent to people.',
    security: 'Protection',
    securityMeasures:
      'Sign-in without passwords, a second proof for the team, secrets kept as fingerprints, identities apart from what is recorded, a memory of acts that cannot be rewritten, backups.',
    rights: 'Your rights',
    rightsLead:
      'See, correct, take away or erase what is about you: at once from “My data” if you have an account, or by writing to the address above. Answer within a month. You may also complain to the CNIL.',
    rightsLink: 'Go to my data',
    twoVaults: 'Two vaults',
    twoVaultsLead:
      'Who you are is stored apart from what you answered, voted or attended. A random key joins the two. When your identity is erased, the key stays alone: totals stay true, and nobody can know any more that it was you.',
    noTracking: 'No audience measurement, no tracker, no third-party service in these pages.',
    purpose: 'What it is for',
    persons: 'Who is concerned',
    basis: 'Legal basis',
    recipients: 'Who has access',
    what: 'Data',
    class: 'Nature',
    kept: 'Kept (in French)',
    classes: {
      public: 'public',
      internal: 'internal',
      personal: 'personal',
      sensitive: 'specially protected',
    },
    otherColumns: 'Public data, and data that makes the house run',
    nothing: 'Nothing of this nature is kept here.',
    download: 'Download the register (CSV)',
    caption: (room) => `Data kept: ${room}`,
    sheet: 'Register of processing',
    sheetColumns: ['Room', 'Table', 'Column', 'Nature', 'Kept'],
    activities: {
      platform: {
        title: 'Running the workshop',
        purpose: 'Send e-mails, keep the memory of acts, protect against abuse.',
        persons: 'Anyone who uses the workshop.',
        basis: 'Legitimate interest: a safe service whose history can be checked.',
        recipients: 'Administrators.',
      },
      people: {
        title: 'Accounts and network',
        purpose: 'Know who acts, invite, grant roles, know mandates and their end.',
        persons: 'Team, elected officials, public agents, innovators, researchers, volunteers.',
        basis: 'Legitimate interest of the network; consent for the public name and the news.',
        recipients: teamEn,
      },
      territories: {
        title: 'Territories and organisations',
        purpose: 'Know local authorities and their partners.',
        persons: 'Contacts in the territories.',
        basis: 'Legitimate interest; public data.',
        recipients: 'Everyone for what is public; otherwise the team.',
      },
      resources: {
        title: 'Resources',
        purpose: 'Publish sheets and guides under an open licence.',
        persons: 'Authors, and people quoted with their agreement.',
        basis: 'Public interest; consent for names.',
        recipients: 'Everyone for what is published.',
      },
      events: {
        title: 'Gatherings and sessions',
        purpose: 'Organise sessions, keep the attendance sheet.',
        persons: 'Participants and speakers.',
        basis: 'Agreement given when registering.',
        recipients: teamEn,
      },
      experiments: {
        title: 'Experiments',
        purpose: 'Prepare, run, evaluate and tell experiments.',
        persons: 'Teams, partners, residents who propose.',
        basis: 'Public interest, agreement with the territory.',
        recipients: 'Everyone for what is public; otherwise the team of the experiment.',
      },
    },
  },
)
