import { defineTexts } from '#kit/texts.ts'
import type { UseLinkRefusal } from '../sign-in-link.ts'

export const signInTexts = defineTexts(
  {
    title: 'Se connecter',
    lead: 'Indiquez votre adresse : vous recevez un lien, valable une heure. Il n’y a pas de mot de passe à retenir.',
    email: 'Votre adresse électronique',
    emailHint: 'Celle que l’équipe connaît, par exemple prenom@exemple.fr',
    send: 'Recevoir un lien',
    noAccount: 'Vous pouvez tout lire sans compte.',
    noAccountMore:
      'Expérimentations, protocoles, chiffres et fiches sont ouverts à tou·tes. Un compte sert à agir : écrire, inviter, tenir un journal de bord.',
    sentTitle: 'Regardez vos courriels',
    sentLead:
      'Si l’équipe connaît cette adresse, nous venons d’y envoyer un lien. Il arrive en général en une minute.',
    sentHelp: [
      'Regardez aussi dans les courriers indésirables.',
      'Le lien sert une seule fois, pendant une heure.',
      'Trois liens au plus partent par heure vers la même adresse.',
    ],
    again: 'Essayer une autre adresse',
    linkTitle: 'Confirmez votre connexion',
    linkLead: 'Appuyez sur le bouton pour vous connecter. Le lien ne servira plus ensuite.',
    enter: 'Entrer',
    typedLead: (name: string) =>
      `Cette adresse a été écrite dans un formulaire, avec ce nom : ${name}. Si c’est vous, appuyez sur le bouton. Le lien ne servira plus ensuite.`,
    enterTyped: (name: string) => `Je suis ${name} : entrer`,
    notMe: 'Ce n’est pas vous ?',
    notMeLead:
      'Quelqu’un a pu se tromper d’adresse, ou écrire la vôtre. Donnez votre nom : votre compte est à vous seul·e, et ce qui a été demandé sous l’autre nom n’y est pas.',
    ownName: 'Votre nom',
    enterAs: 'Entrer sous mon nom',
    invitationTitle: (house: string) => `Rejoindre ${house}`,
    invitationLead: (name: string) =>
      `${name}, l’équipe vous invite. En acceptant, vous ouvrez un compte à votre adresse.`,
    invitationRoles: 'Ce qui vous est proposé',
    until: (day: string) => `jusqu’au ${day}`,
    accept: 'Accepter et entrer',
    dataNote: 'Ce qui est gardé sur vous, et combien de temps',
    emailTitle: 'Confirmer votre nouvelle adresse',
    emailLead: (email: string) =>
      `${email} deviendra l’adresse de votre compte. Vos autres appareils seront déconnectés.`,
    confirmEmail: 'Confirmer cette adresse',
    deadTitle: 'Ce lien a expiré ou a déjà servi',
    newLink: 'Demander un nouveau lien',
    signedIn: 'Vous êtes connecté·e.',
    outTitle: 'Se déconnecter',
    outLead: 'Sur un ordinateur partagé, fermez votre session en partant.',
    out: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté·e.',
    already: (name: string) => `Vous êtes déjà connecté·e : ${name}.`,
    refusals: {
      'link-unknown': 'Ce lien n’est pas complet, ou il n’existe plus. Demandez-en un nouveau.',
      'link-used': 'Ce lien a déjà servi. Demandez-en un nouveau, il arrive en une minute.',
      'link-expired': 'Ce lien est trop ancien. Demandez-en un nouveau, il arrive en une minute.',
      'email-taken':
        'Cette adresse appartient désormais à un autre compte. Choisissez-en une autre dans « Mon compte ».',
    } satisfies Record<UseLinkRefusal, string>,
  },
  {
    title: 'Enter the workshop',
    lead: 'Give your address: you receive a link, valid for an hour. There is no password to remember.',
    email: 'Your e-mail address',
    emailHint: 'The one the team knows, for example name@example.org',
    send: 'Receive a link',
    noAccount: 'Reading needs no account.',
    noAccountMore:
      'Experiments, protocols, figures and sheets are open to all. An account is for acting: writing, inviting, keeping a logbook.',
    sentTitle: 'Look in your mailbox',
    sentLead:
      'If this address is known to the workshop, a link has just left. It usually arrives within a minute.',
    sentHelp: [
      'Look among unwanted mail too.',
      'The link works once, for an hour.',
      'At most three links an hour leave for the same address.',
    ],
    again: 'Try another address',
    linkTitle: 'One more step',
    linkLead: 'Press the button to enter. The link will not work afterwards.',
    enter: 'Enter',
    typedLead: (name) =>
      `This address was written in a form in the name of ${name}. If it is you, press the button. The link will not work afterwards.`,
    enterTyped: (name) => `I am ${name}: enter`,
    notMe: 'Is it not you?',
    notMeLead:
      'Somebody may have mistyped an address, or written yours. Give your name: your account is yours alone, and what was asked under the other name is not in it.',
    ownName: 'Your name',
    enterAs: 'Enter under my name',
    invitationTitle: (house) => `Join ${house}`,
    invitationLead: (name) =>
      `${name}, the team invites you. By accepting, you open an account at your address.`,
    invitationRoles: 'What you are offered',
    until: (day) => `until ${day}`,
    accept: 'Accept and enter',
    dataNote: 'What is kept about you, and for how long',
    emailTitle: 'Confirm your new address',
    emailLead: (email) =>
      `${email} will become the address of your account. Your other devices will be signed out.`,
    confirmEmail: 'Confirm this address',
    deadTitle: 'This link opens nothing any more',
    newLink: 'Ask for a new link',
    signedIn: 'You are signed in.',
    outTitle: 'Sign out',
    outLead: 'On a shared computer, close your session when you leave.',
    out: 'Sign out',
    signedOut: 'You are signed out.',
    already: (name) => `You are already signed in: ${name}.`,
    refusals: {
      'link-unknown': 'This link is not complete, or no longer exists. Ask for a new one.',
      'link-used': 'This link has been used already. Ask for a new one, it arrives in a minute.',
      'link-expired': 'This link is too old. Ask for a new one, it arrives in a minute.',
      'email-taken':
        'This address now belongs to another account. Choose another one in “My account”.',
    },
  },
)
