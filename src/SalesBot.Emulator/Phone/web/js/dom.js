import { shapes } from './icons.js';

/** Makes an element; strings become text nodes, so nothing sent by people is ever parsed as markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== 'string') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = id => document.getElementById(id);

const svgSpace = 'http://www.w3.org/2000/svg';

export function icon(name) {
  const shape = shapes[name];
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', shape.box ?? '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const d of [].concat(shape.stroke ?? [])) svg.append(path(d, 'line'));
  for (const d of [].concat(shape.fill ?? [])) svg.append(path(d, 'solid'));
  return svg;
}

function path(d, kind) {
  const node = document.createElementNS(svgSpace, 'path');
  node.setAttribute('d', d);
  node.setAttribute('class', kind);
  return node;
}

export function hydrateIcons(root) {
  for (const node of root.querySelectorAll('[data-icon]')) node.prepend(icon(node.dataset.icon));
}

/** Storage that answers with the fallback where the browser forbids it. */
export const memory = {
  get(key, fallback) { try { return JSON.parse(localStorage.getItem(key)) ?? fallback; } catch { return fallback; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* forbidden or full */ } },
};
