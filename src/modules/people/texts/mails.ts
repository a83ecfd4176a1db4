import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

/** Words of the letters this room sends. Plain text: nothing in a name can become markup. */
export const mailTexts = defineTexts(
  {
    hello: 'Bonjour,',
    signature: (house: string, contact: string) => `${house}\nUne question ? Écrivez à ${contact}.`,
    signInSubject: (house: string) => `Votre lien de connexion à ${house}`,
    signIn: (url: string) =>
      `Voici votre lien pour vous connecter. Il sert une seule fois et reste valable une heure :\n\n${url}\n\n` +
      'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne ne peut se connecter.',
    invitationSubject: (house: string) => `Vous êtes invité·e à rejoindre ${house}`,
    invitation: (inviter: string, roles: string, url: string, lastDay: string) =>
      `${inviter} vous invite à rejoindre l’atelier, avec ce rôle : ${roles}.\n\n` +
      `Pour accepter, ouvrez ce lien (valable jusqu’au ${lastDay}) :\n\n${url}\n\n` +
      'Si vous n’acceptez pas, votre adresse est effacée après une semaine.',
    roleSubject: (house: string) => `Un nouveau rôle sur ${house}`,
    role: (role: string, from: string, url: string) =>
      `L’équipe vous donne ce rôle : ${role}, à partir du ${from}. Votre prochaine visite montre ce qu’il permet.\n\n` +
      `Pour entrer, ouvrez cette page et donnez l’adresse à laquelle vous recevez ce courriel :\n\n${url}\n\n` +
      'Ce n’est pas vous, ou vous ne voulez pas de ce rôle ? Dites-le à l’adresse ci-dessous.',
    emailSubject: (house: string) => `Confirmez votre nouvelle adresse pour ${house}`,
    email: (url: string) =>
      `Pour que cette adresse devienne celle de votre compte, ouvrez ce lien (valable une heure) :\n\n${url}\n\n` +
      'Vous n’avez rien demandé ? Ne faites rien : rien ne changera.',
    emailHeldSubject: (house: string) => `Vous avez déjà un compte ${house}`,
    emailHeld:
      'Quelqu’un a demandé que cette adresse devienne celle de son compte. Elle est déjà celle du vôtre : rien n’a changé.\n\n' +
      'C’était vous, avec un autre compte ? Connectez-vous avec cette adresse, ou choisissez-en une autre.',
    emailChangedSubject: (house: string) => `L’adresse de votre compte ${house} a changé`,
    emailChanged:
      'L’adresse de votre compte vient d’être remplacée. Vous ne pouvez plus vous connecter avec cette ancienne adresse.\n\n' +
      'Ce n’est pas vous ? Répondez sans attendre à l’adresse ci-dessous.',
    inactiveSubject: (house: string) => `Votre compte ${house} sera bientôt effacé`,
    inactive: (lastDay: string, url: string) =>
      `Vous n’êtes pas venu·e depuis presque deux ans. Sans visite de votre part avant le ${lastDay}, ` +
      `votre compte et votre identité seront effacés.\n\nPour les garder, connectez-vous :\n\n${url}`,
    erasedSubject: (house: string) => `Votre compte ${house} est effacé`,
    erased:
      'Votre identité, vos moyens de connexion et vos mandats sont effacés. Les totaux publiés ' +
      '(nombre de participant·es, votes, présences) restent justes, sans lien avec vous.\n\n' +
      'Ceci est notre dernier message.',
    factorSubject: (house: string) => `La sécurité de votre compte ${house} a changé`,
    factor: {
      added: 'Une deuxième preuve vient d’être ajoutée à votre compte.',
      removed: 'Une deuxième preuve vient d’être retirée de votre compte.',
      recovered: 'Un code de secours vient de servir pour entrer dans votre compte.',
    },
    factorDoubt: 'Ce n’est pas vous ? Répondez sans attendre à l’adresse ci-dessous.',
    requestsSubject: (count: number) =>
      count < 2
        ? 'Une demande de droits attend une réponse'
        : `${writtenNumber(count, 'fr')} demandes de droits attendent`,
    requests: (url: string) =>
      `La loi donne un mois pour répondre. Voici la liste, avec les dates limites :\n\n${url}`,
  },
  {
    hello: 'Hello,',
    signature: (house, contact) => `${house}\nA question? Write to ${contact}.`,
    signInSubject: (house) => `Your sign-in link for ${house}`,
    signIn: (url) =>
      `Here is your link. It works once and lasts an hour:\n\n${url}\n\n` +
      'You did not ask for it? Do nothing: without this link, nobody gets in.',
    invitationSubject: (house) => `You are invited to join ${house}`,
    invitation: (inviter, roles, url, lastDay) =>
      `${inviter} invites you to join the workshop, as: ${roles}.\n\n` +
      `To accept, open this link (valid until ${lastDay}):\n\n${url}\n\n` +
      'If you do not accept, your address is erased after a week.',
    roleSubject: (house) => `A new role at ${house}`,
    role: (role, from, url) =>
      `The team gives you this role: ${role}, from ${from}. Your next visit shows what it allows.\n\n` +
      `To come in, open this page and give the address at which you read this:\n\n${url}\n\n` +
      'It is not you, or you do not want this role? Say so at the address below.',
    emailSubject: (house) => `Confirm your new address for ${house}`,
    email: (url) =>
      `To make this address the one of your account, open this link (valid for an hour):\n\n${url}\n\n` +
      'You did not ask for it? Do nothing: nothing will change.',
    emailHeldSubject: (house) => `You already have a ${house} account`,
    emailHeld:
      'Somebody asked to make this address the one of their account. It is already the one of yours: nothing has changed.\n\n' +
      'Was it you, with another account? Sign in with this address, or choose another one.',
    emailChangedSubject: (house) => `The address of your ${house} account has changed`,
    emailChanged:
      'The address of your account has just been replaced. This former address opens nothing any more.\n\n' +
      'Was it not you? Write at once to the address below.',
    inactiveSubject: (house) => `Your ${house} account will soon be erased`,
    inactive: (lastDay, url) =>
      `You have not visited for almost two years. Unless you come back before ${lastDay}, ` +
      `your account and your identity will be erased.\n\nTo keep them, sign in:\n\n${url}`,
    erasedSubject: (house) => `Your ${house} account is erased`,
    erased:
      'Your identity, your means of signing in and your mandates are erased. Published totals ' +
      '(participants, votes, attendance) stay true, with no link to you.\n\n' +
      'This is our last message.',
    factorSubject: (house) => `The security of your ${house} account has changed`,
    factor: {
      added: 'A second proof has just been added to your account.',
      removed: 'A second proof has just been removed from your account.',
      recovered: 'A recovery code has just been used to enter your account.',
    },
    factorDoubt: 'Was it not you? Write at once to the address below.',
    requestsSubject: (count) =>
      count < 2 ? 'A rights request waits for an answer' : `${count} rights requests are waiting`,
    requests: (url) =>
      `The law gives one month to answer. Here is the list, with its dates:\n\n${url}`,
  },
)
