import { defineTexts } from '#kit/texts.ts'
import type { Refusal } from '../refusals.ts'

export const refusalTexts = defineTexts(
  {
    'not-found': 'Cette page ou cette personne n’existe plus. Revenez à la liste.',
    forbidden: 'Votre rôle ne permet pas de faire cela. Demandez à un·e administrateur·rice.',
    'place-needed': 'Ce rôle vaut pour un territoire : indiquez lequel.',
    'place-refused': 'Ce rôle vaut partout : laissez le territoire vide.',
    'days-reversed':
      'La fin vient avant le début, ou elle est déjà passée : corrigez une des dates.',
    'already-held':
      'Cette personne a déjà ce rôle ici. Terminez-le d’abord pour changer ses dates.',
    'address-claimed':
      'Cette adresse est celle du compte d’une autre personne : ce rôle enverrait là les messages de l’atelier. Demandez une autre adresse à cette personne, puis invitez-la.',
    'already-ended': 'Ce rôle est déjà terminé. Rechargez la page.',
    'last-administrator':
      'C’est la dernière personne qui administre l’atelier : donnez d’abord ce rôle à quelqu’un d’autre.',
    'too-many-mails': 'Trois messages sont déjà partis en une heure. Réessayez dans une heure.',
    'not-waiting': 'Cette invitation a déjà une réponse, ou elle est retirée. Rechargez la page.',
    'same-email': 'C’est déjà votre adresse : il n’y a rien à changer.',
    'sign-in-again':
      'Par sécurité, connectez-vous de nouveau : déconnectez-vous, demandez un nouveau lien, puis recommencez.',
    'code-wrong':
      'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant (30 secondes) et vérifiez l’heure de votre téléphone.',
    'too-many-tries':
      'Vous avez fait dix essais en un quart d’heure. Réessayez dans quinze minutes.',
    'key-refused':
      'Nous n’avons pas pu vérifier cette clé. Recommencez, ou choisissez un autre moyen.',
    'key-known': 'Cette clé est déjà enregistrée.',
    'nothing-prepared': 'Il n’y a rien à confirmer. Recommencez depuis la page « Sécurité ».',
    'last-factor':
      'Vous administrez un site ouvert au public : il vous faut une deuxième preuve. Ajoutez-en une autre d’abord.',
    'already-answered': 'Cette demande a déjà une réponse. Rechargez la page.',
  } satisfies Record<Refusal, string>,
  {
    'not-found': 'This page or this person no longer exists. Go back to the list.',
    forbidden: 'Your role does not allow this. Ask an administrator.',
    'place-needed': 'This role holds for a territory: say which one.',
    'place-refused': 'This role holds everywhere: leave the territory empty.',
    'days-reversed':
      'The end comes before the start, or is already past: correct one of the dates.',
    'already-held': 'This person already holds this role here. End it first to change its dates.',
    'address-claimed':
      'This address is that of the account of somebody else: with this role, messages of the workshop would go there. Ask this person for another address, then invite them.',
    'already-ended': 'This role has already ended. Reload the page.',
    'last-administrator':
      'This is the last person who administers the workshop: give this role to someone else first.',
    'too-many-mails': 'Three messages have already left within an hour. Try again in an hour.',
    'not-waiting': 'This invitation is no longer waiting for an answer. Reload the page.',
    'same-email': 'This is your address already: there is nothing to change.',
    'sign-in-again':
      'For safety, this needs a recent sign-in: sign out, come back through a new link, then start again.',
    'code-wrong':
      'This code is not right, or was used already. Wait for the next one (30 seconds) and check the time of your telephone.',
    'too-many-tries': 'Ten tries in a quarter of an hour are enough: try again in fifteen minutes.',
    'key-refused': 'This key did not answer as expected. Start again, or choose another way.',
    'key-known': 'This key is already registered.',
    'nothing-prepared': 'There is nothing to confirm. Start again from the “Security” page.',
    'last-factor':
      'Whoever administers a workshop open to the public keeps a second proof: add another one first.',
    'already-answered': 'This request already has an answer. Reload the page.',
  },
)
