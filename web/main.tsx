import './ui/kit.css';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';
import { applyTheme } from './shell/theme.ts';
import { bringSong } from './ui/song.ts';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(<Application />);
bringSong();
