import { lazy } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useViewer } from './client/viewer.ts';
import { Shell } from './shell/shell.tsx';

// Each page is fetched when it is opened; a pupil never loads what only teachers use.
const SignIn = lazy(() => import('./people/signIn.tsx'));
const ChooseNewPassword = lazy(() => import('./people/chooseNewPassword.tsx'));
const FirstRun = lazy(() => import('./people/firstRun.tsx'));
const Account = lazy(() => import('./people/account.tsx'));
const People = lazy(() => import('./people/people.tsx'));
const Home = lazy(() => import('./home/home.tsx'));
const Absent = lazy(() => import('./shell/absent.tsx'));
const Privacy = lazy(() => import('./privacy/privacy.tsx'));
const Verify = lazy(() => import('./copies/verify.tsx'));
const MyCopies = lazy(() => import('./copies/mine.tsx'));
const Search = lazy(() => import('./search/search.tsx'));
const Browse = lazy(() => import('./resources/browse.tsx'));
const ResourcePage = lazy(() => import('./resources/resource.tsx'));
const Mine = lazy(() => import('./resources/mine.tsx'));
const NewResource = lazy(() => import('./resources/newResource.tsx'));
const Describe = lazy(() => import('./resources/describe.tsx'));
const Reviews = lazy(() => import('./reviews/reviews.tsx'));
const Publications = lazy(() => import('./licenses/publications.tsx'));
const Publish = lazy(() => import('./licenses/publish.tsx'));
const InboxPage = lazy(() => import('./deliveries/inbox.tsx'));
const Deliveries = lazy(() => import('./deliveries/deliveries.tsx'));
const NewDelivery = lazy(() => import('./deliveries/newDelivery.tsx'));
const Projects = lazy(() => import('./projects/projects.tsx'));
const ProjectPage = lazy(() => import('./projects/project.tsx'));
const Afterschool = lazy(() => import('./afterschool/afterschool.tsx'));
const Schools = lazy(() => import('./groups/schools.tsx'));
const SchoolPage = lazy(() => import('./groups/school.tsx'));
const GroupPage = lazy(() => import('./groups/group.tsx'));
const Learn = lazy(() => import('./lessons/learn.tsx'));
const Lesson = lazy(() => import('./lessons/lesson.tsx'));

/** Every address. Missing and forbidden are one page. */
export function Pages() {
  const { viewer, awaitsFirstRun } = useViewer();
  const { pathname } = useLocation();
  const open = (
    <>
      <Route path="/verify" element={<Verify />} />
      <Route path="/verify/:id" element={<Verify />} />
      <Route path="/privacy" element={<Privacy />} />
      <Route path="/first-run" element={<FirstRun />} />
    </>
  );
  if (!viewer.person)
    return (
      <Routes>
        {open}
        <Route path="*" element={awaitsFirstRun && pathname === '/' ? <FirstRun /> : <SignIn />} />
      </Routes>
    );
  if (viewer.mustChangePassword)
    return (
      <Routes>
        {open}
        <Route path="*" element={<ChooseNewPassword />} />
      </Routes>
    );
  return (
    <Routes>
      {open}
      <Route element={<Shell />}>
        <Route index element={viewer.duties.isStudent ? <Learn /> : <Home />} />
        <Route path="learn" element={<Learn />} />
        <Route path="learn/:resourceId" element={<Lesson />} />
        <Route path="sign-in" element={<Navigate to="/" replace />} />
        <Route path="me" element={<Account />} />
        <Route path="search" element={<Search />} />
        <Route path="browse" element={<Browse />} />
        <Route path="resources/:id" element={<ResourcePage />} />
        <Route path="mine" element={<Mine />} />
        <Route path="copies" element={<MyCopies />} />
        <Route path="upload" element={<NewResource />} />
        <Route path="drafts/:versionId" element={<Describe />} />
        <Route path="reviews" element={<Reviews />} />
        <Route path="reviews/:id" element={<Reviews />} />
        <Route path="publications" element={<Publications />} />
        <Route path="publications/:resourceId" element={<Publish />} />
        <Route path="inbox" element={<InboxPage />} />
        <Route path="inbox/:receiptId" element={<InboxPage />} />
        <Route path="deliveries" element={<Deliveries />} />
        <Route path="deliveries/new" element={<NewDelivery />} />
        <Route path="deliveries/:id" element={<Deliveries />} />
        <Route path="projects" element={<Projects />} />
        <Route path="projects/:id" element={<ProjectPage />} />
        <Route path="afterschool" element={<Afterschool />} />
        <Route path="schools" element={<Schools />} />
        <Route path="schools/:id" element={<SchoolPage />} />
        <Route path="groups/:id" element={<GroupPage />} />
        <Route path="people" element={<People />} />
        <Route path="*" element={<Absent />} />
      </Route>
    </Routes>
  );
}
