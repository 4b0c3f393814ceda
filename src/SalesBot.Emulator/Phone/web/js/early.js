// Runs before the first paint so that a stored theme never flashes.
try {
  const theme = localStorage.getItem('phone.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* storage may be switched off */ }
