import { get } from './api.js';
import { byId, hydrateIcons, memory } from './dom.js';
import { clock } from './dates.js';
import { Phone } from './phone.js';
import { startTheme } from './theme.js';

hydrateIcons(document);
startTheme();

const tick = () => { byId('clock').textContent = clock(Date.now() / 1000); };
tick();
setInterval(tick, 10_000);

const phone = new Phone();

// The server may start after the page does.
async function start() {
  for (let wait = 500; ; wait = Math.min(wait * 1.5, 4000)) {
    try {
      const people = await get('people');
      const asked = Number(new URLSearchParams(location.search).get('user')) || memory.get('phone.person', 0);
      phone.begin(people, asked);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}

start();
