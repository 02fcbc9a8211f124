/** On the page of a former address: leads on to the present one, at the same place in it, which a redirect without scripts forgets. */
const to = document.currentScript?.dataset['to'];
if (to !== undefined) location.replace(location.hash === '' ? to : to.replace(/#.*/, '') + location.hash);
