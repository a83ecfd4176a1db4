import { defineTexts } from '#kit/texts.ts'

export const problemTexts = defineTexts(
  {
    400: {
      title: 'Cette demande n’est pas complète',
      text: 'Revenez à la page précédente et essayez de nouveau.',
    },
    403: {
      title: 'Cette page n’est pas ouverte à votre compte',
      text: 'Si vous pensez devoir y accéder, écrivez à la personne qui vous a invité·e. Si vous veniez d’envoyer un formulaire, rouvrez la page et recommencez.',
    },
    404: {
      title: 'Cette page n’existe pas, ou n’est pas encore publiée',
      text: 'Vérifiez l’adresse, ou cherchez ce que vous vouliez lire.',
    },
    405: {
      title: 'Cette adresse ne s’ouvre pas directement',
      text: 'Elle reçoit un formulaire. Revenez à la page précédente et envoyez-le de nouveau.',
    },
    413: {
      title: 'C’est trop lourd pour être reçu',
      text: 'Réduisez la taille du fichier ou du texte, puis envoyez-le de nouveau.',
    },
    422: {
      title: 'Cette réponse n’a pas pu être lue',
      text: 'Revenez à la page précédente et vérifiez ce que vous avez écrit.',
    },
    429: {
      title: 'Trop de demandes à la fois',
      text: 'Patientez une minute, puis recommencez. Rien n’a été perdu.',
    },
    500: {
      title: 'Quelque chose s’est mal passé de notre côté',
      text: 'Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant.',
    },
    503: {
      title: 'Ce site revient dans un instant',
      text: 'Rechargez cette page dans quelques secondes. Ce qui était enregistré l’est toujours.',
    },
    signedOut: {
      title: 'Vous n’êtes plus dans votre compte',
      text: 'Rien n’est enregistré, mais votre texte est gardé sur cette page. Ne la fermez pas.',
    },
    owed: {
      title: 'Votre connexion attend une deuxième preuve',
      text: 'Rien n’est enregistré, mais ce que vous avez envoyé est gardé sur cette page. Ne la fermez pas.',
    },
    sentBack: {
      title: 'Ce que vous aviez écrit',
      titleOfAct: 'Ce que vous demandiez',
      prove: 'Continuer ma connexion, dans un nouvel onglet',
      signIn: 'Se connecter, dans un nouvel onglet',
      thenAgain: 'Une fois dans votre compte, revenez à cet onglet.',
      thenCopy: 'Une fois dans votre compte, rouvrez le formulaire et collez-y votre texte.',
      again: 'Envoyer de nouveau',
    },
    home: 'Revenir à l’accueil',
    search: 'Chercher',
    comesBack: (house: string) => `${house} revient dans un instant`,
    searchLabel: (house: string) => `Chercher dans ${house}`,
  },
  {
    400: {
      title: 'This request is not complete',
      text: 'Go back to the page before and try again.',
    },
    403: {
      title: 'This page is not open to your account',
      text: 'If you think it should be, write to the person who invited you. If you were sending a form, open its page again and start over.',
    },
    404: {
      title: 'This page does not exist, or is not published yet',
      text: 'Check the address, or search for what you wanted to read.',
    },
    405: {
      title: 'This address cannot be opened by itself',
      text: 'It receives a form. Go back to the page before and send the form again.',
    },
    413: {
      title: 'This is too large to receive',
      text: 'Make the file or the text smaller, then send it again.',
    },
    422: {
      title: 'This answer could not be read',
      text: 'Go back to the page before and check what you wrote.',
    },
    429: {
      title: 'Too many requests at once',
      text: 'Wait a minute, then try again. Nothing was lost.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'Nothing that was saved is lost. Try again in a moment.',
    },
    503: {
      title: 'This site will be back in a moment',
      text: 'Reload this page in a few seconds. What was saved still is.',
    },
    signedOut: {
      title: 'You are no longer in your account',
      text: 'Nothing is saved, but your text is kept on this page. Do not close it.',
    },
    owed: {
      title: 'Your sign-in awaits a second proof',
      text: 'Nothing is saved, but what you sent is kept on this page. Do not close it.',
    },
    sentBack: {
      title: 'What you had written',
      titleOfAct: 'What you asked for',
      prove: 'Go on signing in, in a new tab',
      signIn: 'Sign in, in a new tab',
      thenAgain: 'Once in your account, come back to this tab.',
      thenCopy: 'Once in your account, open the form again and paste your text into it.',
      again: 'Send again',
    },
    home: 'Back to the front page',
    search: 'Search',
    comesBack: (house) => `${house} will be back in a moment`,
    searchLabel: (house) => `Search ${house}`,
  },
)
